package broadsheet.wire;

import broadsheet.body.Address;
import broadsheet.body.Body;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedText;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Json;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import broadsheet.text.Teaser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the content of a story from an item: what goes where stands in docs/contracts/import.md.
final class StoryMaker {
    private static final int LONGEST_HEADLINE = 200;
    private static final int MADE_HEADLINE = 60;
    private static final int LONGEST_TEASER = 300;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TAG = 50;
    private static final int MOST = 50;
    private static final int LONGEST_ID = 500;
    private static final int USUAL_URGENCY = 5;
    private static final String USUAL_LANGUAGE = "zh-Hant-TW";
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /// How a report names an item.
    static String name(FeedItem item) {
        return item.id().startsWith("sha256:") ? "#" + item.number() : FeedText.head(item.id(), LONGEST_ID);
    }

    /// The item as it would be stored, or why it cannot be.
    Outcome<Prepared> make(Path file, FeedItem item) {
        return Bodies.of(item.content()).then(body -> make(file, item, body));
    }

    private Outcome<Prepared> make(Path file, FeedItem item, Body body) {
        StoryContent content = content(item, body);
        if (content.headline().isBlank()) {
            return Outcome.refused(Problem.invalid("wire.refused.NOTHING_TO_READ", "headline"));
        }
        List<Problem> problems = content.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        Instant published = item.published();
        Instant updated =
                item.updated() != null && published != null && item.updated().isAfter(published)
                        ? item.updated()
                        : null;
        String section = item.section() == null ? null : FeedText.head(item.section(), LONGEST_TAG);
        return Outcome.done(new Prepared(
                file.toString(),
                name(item),
                key(file, item),
                content,
                section,
                published != null ? published : item.updated(),
                updated,
                hash(content, item)));
    }

    private static StoryContent content(FeedItem item, Body body) {
        String text = body.plainText();
        String headline = item.title().isEmpty() ? Teaser.of(text, MADE_HEADLINE) : item.title();
        return new StoryContent(
                language(item.language()),
                null,
                Teaser.of(headline, LONGEST_HEADLINE),
                teaser(item, headline, text),
                null,
                byline(item),
                item.source() == null ? List.of() : List.of(line(item.source())),
                body,
                images(item.media()),
                tags(item.tags()),
                List.of(),
                USUAL_URGENCY);
    }

    /// The source's summary or second headline, when it says more than the story's own beginning.
    private static @Nullable String teaser(FeedItem item, String headline, String text) {
        String teaser = item.summary() != null ? item.summary() : item.subtitle();
        if (teaser == null || teaser.equals(headline) || FeedText.line(text).startsWith(teaser)) {
            return null;
        }
        return Teaser.of(teaser, LONGEST_TEASER);
    }

    private static List<Byline> byline(FeedItem item) {
        List<Byline> byline = new ArrayList<>();
        for (String author : item.authors()) {
            byline.add(new Byline(Byline.Role.REPORTER, line(author), null));
        }
        if (item.department() != null) {
            byline.add(new Byline(Byline.Role.ISSUER, null, line(item.department())));
        }
        return byline.size() <= MOST ? byline : byline.subList(0, MOST);
    }

    private static List<String> tags(List<String> tags) {
        SequencedSet<String> kept = new LinkedHashSet<>();
        for (String tag : tags) {
            String clean = tag.replaceFirst("^[#＃]+", "").replace('/', '／').strip();
            if (!clean.isBlank() && clean.length() <= LONGEST_TAG && kept.size() < MOST) {
                kept.add(clean);
            }
        }
        return List.copyOf(kept);
    }

    private static List<StoryImage> images(List<FeedMedia> media) {
        return media.stream()
                .filter(one -> one.isPicture() && Address.isPicture(one.url()))
                .limit(MOST)
                .map(StoryMaker::image)
                .toList();
    }

    private static StoryImage image(FeedMedia picture) {
        String caption = picture.caption() == null ? null : line(picture.caption());
        String credit = picture.credit() == null ? null : line(picture.credit());
        String alt = picture.alt() == null || picture.alt().equals(caption) ? "" : line(picture.alt());
        return new StoryImage(picture.url(), caption, credit, alt, 0, 0, null);
    }

    /// BCP 47 with hyphens; Chinese of Taiwan in its full form.
    private static String language(@Nullable String tag) {
        String hyphens = tag == null ? "" : tag.strip().replace('_', '-');
        String known = Locale.forLanguageTag(hyphens).toLanguageTag();
        if (!LANGUAGE.matcher(known).matches() || known.equals("und")) {
            return USUAL_LANGUAGE;
        }
        return switch (known) {
            case "zh-TW", "zh", "zh-Hant" -> USUAL_LANGUAGE;
            default -> known;
        };
    }

    private static Prepared.Key key(Path file, FeedItem item) {
        String origin = item.origin().isEmpty() ? String.valueOf(file.getFileName()) : item.origin();
        String bare = origin.replaceFirst("^https?://", "").replaceFirst("/+$", "");
        return new Prepared.Key(shortened(bare), shortened(item.id()));
    }

    /// Long identifiers by their digest, so that they fit an index.
    private static String shortened(String id) {
        return id.length() <= LONGEST_ID ? id : "sha256:" + digest(id);
    }

    private static String line(String text) {
        return FeedText.head(text, LONGEST_LINE);
    }

    private static String hash(StoryContent content, FeedItem item) {
        return digest(Json.write(content) + "\n" + item.published() + "\n" + item.updated() + "\n" + item.section());
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
