package broadsheet.site;

import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.publication.Section;
import broadsheet.site.Frame.Head;
import broadsheet.site.Frame.Preview;
import broadsheet.story.Byline;
import broadsheet.story.Story;
import broadsheet.text.Teaser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What machines read of a story: schema.org NewsArticle, and what previews show.
final class NewsArticle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DESCRIPTION = 120;

    private final Sheet sheet;
    private final Story story;

    NewsArticle(Sheet sheet, Story story) {
        this.sheet = sheet;
        this.story = story;
    }

    Head head(@Nullable PictureView lead, @Nullable Section section) {
        var content = story.content();
        var teaser = Sheet.blank(content.teaser());
        var description = teaser == null ? Teaser.of(content.body().plainText(), DESCRIPTION) : teaser;
        var url = sheet.storyAddress(story);
        var preview =
                lead == null ? null : new Preview(sheet.absolute(lead.url()), lead.alt(), lead.width(), lead.height());
        return new Head(
                content.headline(),
                description,
                url,
                "article",
                true,
                preview,
                script(data(url, description, lead, section)),
                "/" + sheet.paper().slug() + "/");
    }

    private Map<String, Object> data(
            String url, String description, @Nullable PictureView lead, @Nullable Section section) {
        var content = story.content();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("mainEntityOfPage", sheet.inCharacters(url));
        data.put("headline", content.headline());
        put(data, "alternativeHeadline", Sheet.blank(content.kicker()));
        data.put("description", description);
        data.put("inLanguage", content.language());
        data.put("datePublished", TaiwanDates.machine(Objects.requireNonNull(story.published())));
        var updated = story.updated();
        data.put("dateModified", TaiwanDates.machine(updated == null ? story.published() : updated));
        put(data, "author", authors());
        data.put("publisher", organization(sheet.paper().name(), sheet.absolute("/")));
        put(data, "articleSection", section == null ? null : section.name());
        put(data, "keywords", content.tags());
        put(data, "image", lead == null ? null : List.of(image(lead)));
        put(data, "correction", corrections());
        return data;
    }

    private List<Map<String, Object>> authors() {
        var words = Words.of("site", Sheet.wordsFor(story.content().language()));
        var authors = new ArrayList<Map<String, Object>>();
        for (var entry : story.content().byline()) {
            if (entry.name() != null) {
                authors.add(person(entry, entry.name(), words));
            } else if (entry.organisation() != null) {
                authors.add(organization(entry.organisation(), null));
            }
        }
        return authors;
    }

    private static Map<String, Object> person(Byline entry, String name, Words words) {
        var person = new LinkedHashMap<String, Object>();
        person.put("@type", "Person");
        person.put("name", name);
        person.put("jobTitle", words.text("role." + entry.role().name().toLowerCase(Locale.ROOT)));
        var organisation = entry.organisation();
        put(person, "affiliation", organisation == null ? null : organization(organisation, null));
        return person;
    }

    private static Map<String, Object> organization(String name, @Nullable String url) {
        var organization = new LinkedHashMap<String, Object>();
        organization.put("@type", "NewsMediaOrganization");
        organization.put("name", name);
        put(organization, "url", url);
        return organization;
    }

    private Map<String, Object> image(PictureView picture) {
        var image = new LinkedHashMap<String, Object>();
        image.put("@type", "ImageObject");
        image.put("url", sheet.absolute(picture.url()));
        if (picture.sized()) {
            image.put("width", picture.width());
            image.put("height", picture.height());
        }
        put(image, "caption", picture.caption());
        put(image, "creditText", picture.credit());
        return image;
    }

    private List<Map<String, Object>> corrections() {
        return story.corrections().stream()
                .map(one -> Map.<String, Object>of(
                        "@type", "CorrectionComment",
                        "text", one.note(),
                        "datePublished", TaiwanDates.machine(one.at())))
                .toList();
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            data.put(key, value);
        }
    }

    /// JSON that cannot end the script element it stands in.
    private static String script(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
