package broadsheet.machine;

import broadsheet.author.Author;
import broadsheet.publication.Addresses;
import broadsheet.publication.Paper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Structured data (schema.org as JSON-LD), ready to stand inside a script element.
@Singleton
public final class StructuredData {
    private final Addresses addresses;

    StructuredData(Addresses addresses) {
        this.addresses = addresses;
    }

    /// A story: NewsArticle and BreadcrumbList.
    public String article(Article article) {
        return JsonLd.script(List.of(story(article), breadcrumbs(article)));
    }

    private Map<String, Object> story(Article article) {
        var data = new NewsArticle(article, addresses).data();
        var live = article.live();
        if (live != null) {
            LiveBlogPosting.tell(data, article.url(), live);
        }
        return data;
    }

    /// The page of an author: ProfilePage.
    ///
    /// @param person false for an office
    public String profile(Paper paper, Author author, boolean person) {
        var url = addresses.absolute(paper, "/author/" + author.slug());
        var about = JsonLd.thing(person ? "Person" : "Organization");
        about.put("@id", url + "#author");
        about.put("name", author.name());
        about.put("url", url);
        var page = JsonLd.thing("ProfilePage");
        page.put("url", url);
        page.put("inLanguage", paper.language());
        page.put("mainEntity", about);
        return JsonLd.script(List.of(page));
    }

    private Map<String, Object> breadcrumbs(Article article) {
        var front = addresses.front(article.paper());
        var steps = new ArrayList<Map<String, Object>>();
        steps.add(step(1, article.paper().name(), front));
        var section = article.section();
        if (section != null) {
            var path = "/" + article.paper().slug() + "/" + section.slug() + "/";
            steps.add(step(2, section.name(), addresses.absolute(article.paper(), path)));
        }
        steps.add(step(steps.size() + 1, article.story().content().headline(), article.url()));
        var list = JsonLd.thing("BreadcrumbList");
        list.put("itemListElement", steps);
        return list;
    }

    private static Map<String, Object> step(int position, String name, String url) {
        var step = JsonLd.thing("ListItem");
        step.put("position", position);
        step.put("name", name);
        step.put("item", url);
        return step;
    }
}
