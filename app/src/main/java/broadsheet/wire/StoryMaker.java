package broadsheet.wire;

import broadsheet.body.Address;
import broadsheet.body.Body;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedText;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Json;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import broadsheet.text.Teaser;
import broadsheet.wire.html.Bodies;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    private static final int LONGEST_NOTE = 4_000;
    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");
    private static final LocalTime DAYS_END = LocalTime.of(23, 59);
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
                shownFrom(
                        published != null ? published : item.updated(),
                        item.standing().embargo()),
                updated,
                item.updated(),
                item.standing(),
                notes(item.notes()),
                item.oldPaths(),
                hash(content, item)));
    }

    /// The source's own moment; the end of the embargo when that comes later.
    private static @Nullable Instant shownFrom(@Nullable Instant published, @Nullable Instant embargo) {
        return published == null || (embargo != null && embargo.isAfter(published)) ? embargo : published;
    }

    private static FeedItem.Notes notes(FeedItem.Notes notes) {
        return new FeedItem.Notes(
                shortNote(notes.copyright()), shortNote(notes.terms()), shortNote(notes.editors()), notes.comments());
    }

    private static @Nullable String shortNote(@Nullable String text) {
        return text == null ? null : FeedText.head(FeedText.clean(text).strip(), LONGEST_NOTE);
    }

    private static StoryContent content(FeedItem item, Body body) {
        String text = body.plainText();
        String headline = item.title().isEmpty() ? Teaser.of(text, MADE_HEADLINE) : item.title();
        return new StoryContent(
                language(item.language()),
                null,
                Teaser.of(headline, LONGEST_HEADLINE),
                teaser(item, headline, text),
                item.dateline() == null ? null : line(item.dateline()),
                byline(item),
                item.sources().stream().limit(MOST).map(StoryMaker::line).toList(),
                body,
                images(item.media()),
                tags(item.tags()),
                List.of(),
                Objects.requireNonNullElse(item.urgency(), USUAL_URGENCY));
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
        for (FeedItem.Author author : item.authors()) {
            byline.add(new Byline(role(author.role()), line(author.name()), null));
        }
        if (item.department() != null) {
            byline.add(new Byline(Byline.Role.ISSUER, null, line(item.department())));
        }
        return byline.size() <= MOST ? byline : byline.subList(0, MOST);
    }

    /// IPTC's words for what creators and contributors do, and those of newsrooms here.
    private static Byline.Role role(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "photographer", "photo", "photojournalist", "cameraman", "攝影" -> Byline.Role.PHOTOGRAPHER;
            case "translator", "編譯" -> Byline.Role.TRANSLATOR;
            case "editor", "編輯" -> Byline.Role.EDITOR;
            case "illustrator", "graphicartist", "designer", "製圖" -> Byline.Role.ILLUSTRATOR;
            case "contributor", "stringer", "freelancer", "特約撰述" -> Byline.Role.CONTRIBUTOR;
            case "columnist", "commentator", "opinion", "評論" -> Byline.Role.COLUMNIST;
            default -> Byline.Role.REPORTER;
        };
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
        return new StoryImage(picture.url(), caption, credit, alt, 0, 0, lastDay(picture.rightsEnd()));
    }

    /// The last day to whose end the picture may be shown.
    private static @Nullable LocalDate lastDay(@Nullable Instant rightsEnd) {
        if (rightsEnd == null) {
            return null;
        }
        LocalDateTime end = LocalDateTime.ofInstant(rightsEnd, TAIWAN);
        return end.toLocalTime().isBefore(DAYS_END) ? end.toLocalDate().minusDays(1) : end.toLocalDate();
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
        String bare = FeedText.withoutEndSlashes(origin.replaceFirst("^https?://", ""));
        return new Prepared.Key(shortened(bare), shortened(item.id()));
    }

    /// Long identifiers by their digest, so that they fit an index.
    private static String shortened(String id) {
        return id.length() <= LONGEST_ID ? id : "sha256:" + FeedText.digest(id);
    }

    private static String line(String text) {
        return FeedText.head(text, LONGEST_LINE);
    }

    private static String hash(StoryContent content, FeedItem item) {
        boolean plain =
                item.standing().equals(FeedStanding.USABLE) && item.notes().equals(FeedItem.Notes.NONE);
        String more = plain ? "" : "\n" + item.standing() + "\n" + item.notes();
        return FeedText.digest(
                Json.write(content) + "\n" + item.published() + "\n" + item.updated() + "\n" + item.section() + more);
    }
}
