package broadsheet.machine;

import static broadsheet.machine.JsonLd.put;
import static broadsheet.machine.JsonLd.thing;

import broadsheet.author.Author;
import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.publication.Addresses;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A story as schema.org's NewsArticle.
final class NewsArticle {
    private final Article article;
    private final StoryContent content;
    private final Addresses addresses;

    NewsArticle(Article article, Addresses addresses) {
        this.article = article;
        this.addresses = addresses;
        content = article.story().content();
    }

    /// How many words; a Chinese character is one.
    static int words(String text) {
        return Tokens.grams(text).count();
    }

    Map<String, Object> data() {
        var data = thing("NewsArticle");
        data.put("@id", article.url() + "#article");
        data.put("url", article.url());
        var page = thing("WebPage");
        page.put("@id", article.url());
        data.put("mainEntityOfPage", page);
        data.put("headline", content.headline());
        put(data, "alternativeHeadline", blank(content.kicker()));
        data.put("description", article.description());
        data.put("inLanguage", content.language());
        times(data);
        put(data, "author", authors());
        data.put("publisher", publisher());
        data.put("isPartOf", newspaper());
        put(
                data,
                "articleSection",
                article.section() == null ? null : article.section().name());
        put(data, "keywords", content.tags());
        put(data, "image", article.lead() == null ? null : List.of(image(article.lead())));
        put(data, "correction", corrections());
        data.put("wordCount", words(content.body().plainText()));
        data.put("isAccessibleForFree", true);
        put(data, "usageInfo", article.terms());
        data.put("speakable", speakable());
        data.put("encoding", encodings());
        return data;
    }

    private void times(Map<String, Object> data) {
        var published = Objects.requireNonNull(article.story().published());
        data.put("datePublished", TaiwanDates.machine(published));
        data.put(
                "dateModified",
                TaiwanDates.machine(Objects.requireNonNullElse(article.story().updated(), published)));
        put(data, "contentLocation", blank(content.dateline()));
    }

    private List<Map<String, Object>> authors() {
        var words = Words.of("story", Language.of(content.language()));
        var authors = new ArrayList<Map<String, Object>>();
        for (var entry : content.byline()) {
            var name = blank(entry.name());
            var house = blank(entry.organisation());
            if (name != null) {
                authors.add(person(entry, name, house, words));
            } else if (house != null) {
                authors.add(party("Organization", house));
            }
        }
        return authors;
    }

    private Map<String, Object> person(Byline entry, String name, @Nullable String house, Words words) {
        var person = party("Person", name);
        person.put("jobTitle", words.text("story.role." + entry.role().code()));
        put(person, "affiliation", house == null ? null : party("Organization", house));
        return person;
    }

    /// With the address of its page, when it has one.
    private Map<String, Object> party(String type, String name) {
        var party = thing(type);
        party.put("name", name);
        var author = Author.nameOf(name).map(article.authors()::get).orElse(null);
        put(party, "url", author == null ? null : addresses.absolute(article.paper(), "/author/" + author.slug()));
        return party;
    }

    private Map<String, Object> publisher() {
        var publisher = thing("NewsMediaOrganization");
        publisher.put("name", article.paper().name());
        publisher.put("url", addresses.front(article.paper()));
        publisher.put("correctionsPolicy", addresses.absolute(article.paper(), "/corrections"));
        return publisher;
    }

    private Map<String, Object> newspaper() {
        var newspaper = thing("Newspaper");
        newspaper.put("name", article.paper().name());
        newspaper.put("url", addresses.front(article.paper()));
        return newspaper;
    }

    private Map<String, Object> image(StoryImage picture) {
        var image = thing("ImageObject");
        var url = addresses.absolute(article.paper(), picture.url());
        image.put("url", url);
        image.put("contentUrl", url);
        if (picture.width() > 0 && picture.height() > 0) {
            image.put("width", picture.width());
            image.put("height", picture.height());
        }
        put(image, "caption", blank(picture.caption()));
        put(image, "creditText", blank(picture.credit()));
        put(image, "copyrightNotice", blank(picture.credit()));
        put(image, "acquireLicensePage", article.terms());
        return image;
    }

    private List<Map<String, Object>> corrections() {
        return article.story().corrections().stream()
                .map(one -> {
                    var correction = thing("CorrectionComment");
                    correction.put("text", one.note());
                    correction.put("datePublished", TaiwanDates.machine(one.at()));
                    return correction;
                })
                .toList();
    }

    /// What a machine should read aloud.
    private Map<String, Object> speakable() {
        var speakable = thing("SpeakableSpecification");
        var teaser = blank(content.teaser());
        speakable.put(
                "cssSelector",
                teaser == null ? List.of(".story h1", ".story .text p") : List.of(".story h1", ".story .standfirst"));
        return speakable;
    }

    /// The story in the forms that newsrooms exchange.
    private List<Map<String, Object>> encodings() {
        return List.of(encoding("/ninjs.json", "application/json"), encoding("/newsml.xml", "application/xml"));
    }

    private Map<String, Object> encoding(String file, String type) {
        var encoding = thing("MediaObject");
        encoding.put("contentUrl", article.url() + file);
        encoding.put("encodingFormat", type);
        return encoding;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
