package broadsheet.machine;

import static broadsheet.machine.JsonLd.put;
import static broadsheet.machine.JsonLd.thing;

import broadsheet.kernel.TaiwanDates;
import broadsheet.live.LiveCoverage;
import broadsheet.live.LiveEntry;
import java.util.Map;

/// What a story has besides while it is told live: it becomes schema.org's LiveBlogPosting.
final class LiveBlogPosting {
    private LiveBlogPosting() {}

    static void tell(Map<String, Object> article, String url, LiveCoverage live) {
        article.put("@type", "LiveBlogPosting");
        article.put("coverageStartTime", TaiwanDates.machine(live.blog().begun()));
        var ended = live.blog().ended();
        put(article, "coverageEndTime", ended == null ? null : TaiwanDates.machine(ended));
        put(
                article,
                "liveBlogUpdate",
                live.entries().stream().map(entry -> update(url, entry)).toList());
    }

    private static Map<String, Object> update(String url, LiveEntry entry) {
        var update = thing("BlogPosting");
        update.put("url", url + "#live-" + entry.id());
        update.put("headline", entry.headline());
        update.put("datePublished", TaiwanDates.machine(entry.at()));
        var changed = entry.changed();
        put(update, "dateModified", changed == null ? null : TaiwanDates.machine(changed));
        update.put("articleBody", entry.text().isBlank() ? entry.headline() : entry.text());
        return update;
    }
}
