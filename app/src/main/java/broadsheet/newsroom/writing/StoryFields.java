package broadsheet.newsroom.writing;

import broadsheet.body.BodyJson;
import broadsheet.body.markup.Markup;
import broadsheet.publication.Paper;
import broadsheet.story.FurtherReading;
import broadsheet.story.Place;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A story as the fields of its form.
final class StoryFields {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private StoryFields() {}

    static Map<String, String> of(Story story) {
        var fields = of(story.place(), story.alsoIn(), story.content());
        fields.put("version", Long.toString(story.version()));
        return fields;
    }

    static Map<String, String> of(Place place, List<Place> alsoIn, StoryContent content) {
        var made = new StoryFields();
        made.put("place", place.sectionId());
        alsoIn.forEach(one -> made.put("also-" + one.paperId(), one.sectionId()));
        made.put("language", content.language());
        made.put("kicker", content.kicker());
        made.put("headline", content.headline());
        made.put("teaser", content.teaser());
        made.put("dateline", content.dateline());
        made.put("sources", String.join("、", content.sources()));
        made.put("tags", String.join("、", content.tags()));
        made.put("urgency", content.urgency());
        made.put("body", Markup.write(content.body()));
        made.put("document", BodyJson.write(content.body()));
        made.put(
                "further",
                content.furtherReading().stream().map(StoryFields::line).collect(Collectors.joining("\n")));
        made.rows(content);
        return made.fields;
    }

    /// A new story in the first section of a paper.
    static Map<String, String> blank(@Nullable Paper paper) {
        var made = new StoryFields();
        made.put("language", paper == null ? "zh-Hant-TW" : paper.language());
        made.put("urgency", 5);
        if (paper != null && !paper.sections().isEmpty()) {
            made.put("place", paper.sections().getFirst().id());
        }
        return made.fields;
    }

    private void rows(StoryContent content) {
        for (int i = 0; i < content.byline().size(); i++) {
            var entry = content.byline().get(i);
            put("byline-" + i + "-role", entry.role().code());
            put("byline-" + i + "-name", entry.name());
            put("byline-" + i + "-organisation", entry.organisation());
        }
        for (int i = 0; i < content.images().size(); i++) {
            var image = content.images().get(i);
            put("image-" + i + "-url", image.url());
            put("image-" + i + "-caption", image.caption());
            put("image-" + i + "-credit", image.credit());
            put("image-" + i + "-alt", image.alt());
            put("image-" + i + "-size", image.width() + "x" + image.height());
            put("image-" + i + "-rights", image.rightsEnd());
        }
    }

    private static String line(FurtherReading pick) {
        var target = pick.id() == null ? pick.url() : "/story/" + pick.id();
        return (target + " " + Objects.requireNonNullElse(pick.headline(), "")).strip();
    }

    private void put(String name, @Nullable Object value) {
        fields.put(name, value == null ? "" : value.toString());
    }
}
