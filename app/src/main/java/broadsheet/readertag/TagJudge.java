package broadsheet.readertag;

import broadsheet.kernel.Problem;
import broadsheet.screening.Screenings;
import broadsheet.screening.TagDraft;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.tag.OwnWords;
import broadsheet.tag.Tags;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which words can be a tag of a story at all.
@Singleton
final class TagJudge {
    static final int SHORTEST = 2;
    static final int LONGEST = 20;

    private static final int MOST_UNITS = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    private static final Pattern HASH = Pattern.compile("^[#＃]+\\s*");
    /// Letters of any script, digits, and what stands inside names.
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N} .·‧・&+'’/-]+");

    private static final String SUBJECT = "tag.subject";
    /// What screening found, as problems of this feature.
    private static final Map<String, String> CODES = Map.of(
            "tag.meaningless",
            "readertag.meaningless",
            "tag.abusive",
            "readertag.abusive",
            "tag.part",
            "readertag.piece",
            SUBJECT,
            "readertag.off-subject");

    private final Screenings screenings;
    private final Stories stories;
    private final Twins twins;
    private final Tags tags;
    private final OwnWords words;

    TagJudge(Screenings screenings, Stories stories, Twins twins, Tags tags, OwnWords words) {
        this.words = words;
        this.tags = tags;
        this.screenings = screenings;
        this.stories = stories;
        this.twins = twins;
    }

    /// As it is kept: one line, composed, without the sign that some people put before a tag.
    static String tidy(String sent) {
        var cut = sent.length() > MOST_UNITS ? sent.substring(0, MOST_UNITS) : sent;
        var line = SPACES.matcher(cut).replaceAll(" ").strip();
        return Normalizer.normalize(HASH.matcher(line).replaceFirst(""), Normalizer.Form.NFC);
    }

    /// What stands against the form of the words.
    static Optional<Problem> malformed(String tag) {
        var length = tag.codePointCount(0, tag.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(
                    Problem.invalid("readertag.length", "/tag", Integer.toString(SHORTEST), Integer.toString(LONGEST)));
        }
        return FORM.matcher(tag).matches()
                ? Optional.empty()
                : Optional.of(Problem.invalid("readertag.meaningless", "/tag"));
    }

    /// What screening says against them under this story. A tag that a sister paper gave to the same news is about
    /// it, whatever the text says.
    Optional<Problem> against(Story story, String tag) {
        var content = story.content();
        var text = String.join(
                "\n",
                content.kicker() == null ? "" : content.kicker(),
                content.teaser() == null ? "" : content.teaser(),
                content.body().plainText());
        return screenings
                .of(story.place().paperId())
                .tag(new TagDraft(tag, content.headline(), text, List.of(), words.dictionary()))
                .findings()
                .stream()
                .findFirst()
                .filter(finding -> !finding.phase().equals(SUBJECT) || !isKnownOf(story, tag))
                .map(finding -> Problem.invalid(Objects.requireNonNull(CODES.get(finding.phase())), "/tag"));
    }

    /// True when a sister paper gave the tag to the same news.
    private boolean isKnownOf(Story story, String tag) {
        return twins.of(story.id()).stream()
                .flatMap(twin -> stories.forReaders(twin.story()).stream())
                .anyMatch(twin -> has(twin, tag));
    }

    /// True when the paper itself gave the story this tag, under whatever name.
    boolean has(Story story, String tag) {
        return story.content().tags().stream().anyMatch(own -> tags.isSame(own, tag));
    }

    /// The name that the house uses for a tag, as long as it can be a reader's.
    String nameInUse(String tag) {
        var name = tags.name(tag);
        return malformed(name).isEmpty() ? name : tag;
    }
}
