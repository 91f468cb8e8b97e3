package broadsheet.newsroom.writing;

import broadsheet.body.Body;
import broadsheet.body.BodyProblem;
import broadsheet.body.BodyReading;
import broadsheet.body.markup.Markup;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import broadsheet.story.Byline;
import broadsheet.story.FurtherReading;
import broadsheet.story.Place;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.story.StoryImage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a story of the fields of its form, or says everything that is wrong with them.
final class FormReader {
    /// More rows than a story may have entries.
    static final int MOST_ROWS = 60;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})x(\\d{1,6})");
    private static final Pattern BETWEEN = Pattern.compile("[、,，\\n]");
    private static final Pattern PICK = Pattern.compile("(?:(?:/story/)?(\\d{1,18})|(https?://\\S+))(?:\\s+(.*))?");

    private final Map<String, String> fields;
    private final Publications publications;
    private final List<Problem> problems = new ArrayList<>();

    private FormReader(Map<String, String> fields, Publications publications) {
        this.fields = fields;
        this.publications = publications;
    }

    /// @param before where the story runs now, null for a new one: a paper that the form did not offer stays
    static Outcome<StoryDraft> read(Map<String, String> fields, Publications publications, @Nullable Story before) {
        return new FormReader(fields, publications).draft(before == null ? List.of() : before.alsoIn());
    }

    private Outcome<StoryDraft> draft(List<Place> kept) {
        var place = place(text("place"), "/section");
        var others = new ArrayList<Place>();
        for (var paper : publications.papers()) {
            var section = text("also-" + paper.id());
            if (!section.isEmpty()) {
                Optional.ofNullable(place(section, "/alsoIn")).ifPresent(others::add);
            } else if (!fields.containsKey("also-" + paper.id())) {
                kept.stream().filter(one -> one.paperId() == paper.id()).forEach(others::add);
            }
        }
        others.removeIf(other -> place != null && other.paperId() == place.paperId());
        var content = content();
        problems.addAll(content.problems());
        return place == null || !problems.isEmpty()
                ? new Outcome.Refused<>(problems)
                : Outcome.done(new StoryDraft(place, others, content));
    }

    private @Nullable Place place(String section, String field) {
        var found = publications.papers().stream()
                .flatMap(paper -> paper.sections().stream())
                .filter(one -> Long.toString(one.id()).equals(section))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.invalid("story.place.unknown", field));
        }
        return found.map(FormReader::place).orElse(null);
    }

    private static Place place(Section section) {
        return new Place(section.paperId(), section.id());
    }

    private StoryContent content() {
        return new StoryContent(
                text("language"),
                orNull("kicker"),
                text("headline"),
                orNull("teaser"),
                orNull("dateline"),
                byline(),
                list("sources"),
                body(),
                images(),
                list("tags"),
                further(),
                text("urgency").matches("[1-9]") ? Integer.parseInt(text("urgency")) : 5);
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private @Nullable String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    private List<String> list(String name) {
        return Arrays.stream(BETWEEN.split(text(name)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /// With script the editor sends a document, without it there is the text.
    private Body body() {
        var document = fields.getOrDefault("document", "");
        try {
            return FormBody.isDocument(fields)
                    ? BodyReading.document(document)
                    : Markup.read(fields.getOrDefault("body", ""));
        } catch (BodyProblem problem) {
            problems.add(Problem.invalid(problem.code(), "/body" + problem.place(), problem.argument()));
        }
        return Body.EMPTY;
    }

    private List<Byline> byline() {
        var entries = new ArrayList<Byline>();
        for (int i = 0; i < MOST_ROWS; i++) {
            var code = text("byline-" + i + "-role");
            var role = Arrays.stream(Byline.Role.values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
            var name = orNull("byline-" + i + "-name");
            var organisation = orNull("byline-" + i + "-organisation");
            if (role.isPresent()) {
                entries.add(new Byline(role.get(), name, organisation));
            } else if (name != null || organisation != null) {
                problems.add(Problem.invalid("story.byline.role", "/byline/" + i));
            }
        }
        return entries;
    }

    private List<StoryImage> images() {
        var images = new ArrayList<StoryImage>();
        for (int i = 0; i < MOST_ROWS; i++) {
            var at = "image-" + i + "-";
            if (!text(at + "url").isEmpty() && text(at + "remove").isEmpty()) {
                var size = SIZE.matcher(text(at + "size"));
                var known = size.matches();
                images.add(new StoryImage(
                        text(at + "url"),
                        orNull(at + "caption"),
                        orNull(at + "credit"),
                        text(at + "alt"),
                        known ? Integer.parseInt(size.group(1)) : 0,
                        known ? Integer.parseInt(size.group(2)) : 0,
                        day(text(at + "rights"), "/images/" + i + "/rightsEnd")));
            }
        }
        return images;
    }

    private @Nullable LocalDate day(String text, String field) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(Problem.invalid("room.day.unreadable", field));
            return null;
        }
    }

    private List<FurtherReading> further() {
        var picks = new ArrayList<FurtherReading>();
        for (var line : text("further").lines().map(String::strip).toList()) {
            var pick = PICK.matcher(line);
            if (pick.matches()
                    && (pick.group(1) == null || NUMBER.matcher(pick.group(1)).matches())) {
                var words = pick.group(3);
                picks.add(new FurtherReading(
                        pick.group(1) == null ? null : Long.valueOf(pick.group(1)),
                        pick.group(2),
                        words == null || words.isBlank() ? null : words.strip()));
            } else if (!line.isEmpty()) {
                problems.add(Problem.invalid("room.further.line", "/furtherReading", line));
            }
        }
        return picks;
    }
}
