package broadsheet.bench;

import broadsheet.bench.Camera.Look;
import broadsheet.bench.Camera.Scheme;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Every kind of reader page of the demo as a picture, for `docs/editorial`: three widths, the main ones in the dark
/// too. Not a measurement; it stands here because it needs a paper that runs and the tools of measurements.
final class Screenshots implements Benchmark {
    private static final int MOST = 30_000;
    private static final int MOST_OF_MAIN = 56_000;
    private static final int MOST_OF_STORY = 145_000;
    private static final List<Integer> WIDTHS = List.of(390, 820, 1280);
    private static final List<String> MAIN = List.of("front-daily", "front-business", "section", "story", "story-long");

    /// Stories of the demo by words of their headlines.
    private static final Map<String, String> STORIES = Map.of(
            "story", "Veranta攻硬體",
            "story-long", "海草草原的呼吸",
            "story-short", "濃霧特報",
            "story-corrected", "冬季時刻表上路",
            "story-old", "汐灣大橋通車",
            "story-english", "A night market");

    private static final Pattern AUTHOR = Pattern.compile("rel=\"author\" href=\"(/author/[^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder = Path.of(System.getProperty("broadsheet.repository", "."), "docs", "editorial");

    private record Shot(String name, String path, Look look) {
        int most() {
            return MAIN.contains(name) ? MOST_OF_MAIN : MOST;
        }
    }

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws IOException, InterruptedException {
        Tools.need(List.of(Camera.CHROMIUM), "chromium", "fonts-noto-cjk");
        var data = Files.createTempDirectory("broadsheet-screenshots");
        var pictures = Files.createDirectories(folder.resolve("screenshots"));
        long bytes = 0;
        try (var paper = new Paper(data);
                var camera = new Camera()) {
            paper.settle(paper.story());
            var pages = pages(paper);
            var shots = shots(pages);
            for (var shot : shots) {
                var picture = camera.take(paper.url(shot.path()), shot.look(), shot.most());
                Files.write(pictures.resolve(shot.name() + shot.look().suffix() + ".webp"), picture);
                table.printf(
                        "%7d  %s%s%n", picture.length, shot.name(), shot.look().suffix());
                bytes += picture.length;
            }
            var story = camera.take(
                    paper.url(path(pages, "story")), new Look(1280, 1100, Scheme.LIGHT, 100), MOST_OF_STORY);
            Files.write(folder.resolve("story.webp"), story);
            return Map.of("pictures", shots.size(), "bytes", bytes, "storyBytes", story.length);
        } finally {
            Tools.delete(data);
        }
    }

    private static List<Shot> shots(Map<String, String> pages) {
        var shots = new ArrayList<Shot>();
        pages.forEach((name, path) -> WIDTHS.forEach(width -> shots.add(new Shot(name, path, Look.at(width)))));
        for (var name : MAIN) {
            for (int width : new int[] {390, 1280}) {
                shots.add(new Shot(name, path(pages, name), Look.at(width).in(Scheme.DARK)));
            }
        }
        shots.add(new Shot("story", path(pages, "story"), Look.at(390).sized(135)));
        shots.add(new Shot("story", path(pages, "story"), Look.at(1280).sized(135)));
        // A4 without its margins.
        shots.add(new Shot("story-long", path(pages, "story-long"), new Look(680, 1600, Scheme.PRINT, 100)));
        return shots;
    }

    private static String path(Map<String, String> pages, String name) {
        return Objects.requireNonNull(pages.get(name));
    }

    /// Whoever signed a story.
    private static String author(Paper paper, String story) throws IOException, InterruptedException {
        var page = new String(paper.get(story, "identity").body(), StandardCharsets.UTF_8);
        var link = AUTHOR.matcher(page);
        if (!link.find()) {
            throw new Lacking("nobody signed " + story);
        }
        return link.group(1);
    }

    private static Map<String, String> pages(Paper paper) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("front-daily", "/daily/");
        pages.put("front-business", "/business/");
        pages.put("section", "/daily/culture/");
        pages.putAll(stories(paper));
        pages.put("story-simplified", "/zh-hans" + path(pages, "story"));
        pages.put("story-changes", path(pages, "story-corrected") + "/changes");
        pages.put("front-english", "/daily/?lang=en");
        pages.put("author", author(paper, path(pages, "story")));
        pages.put("latest", "/latest");
        pages.put("tag", "/tag/Veranta");
        pages.put("breaking", "/breaking");
        pages.put("most-read", "/most-read");
        pages.put("corrections", "/corrections");
        pages.put("rules", "/rules");
        pages.put("privacy", "/privacy");
        pages.put("offline", "/offline");
        pages.put("search", "/search");
        pages.put("search-results", "/search?q=" + URLEncoder.encode("臺南", StandardCharsets.UTF_8));
        pages.put("search-nothing", "/search?q=nothingatall");
        pages.put("about", "/about");
        pages.put("not-found", "/nothing-here");
        return pages;
    }

    /// The stories among the newest of the demo; the one that is gone is the withdrawn one.
    private static Map<String, String> stories(Paper paper) throws IOException, InterruptedException {
        var found = new LinkedHashMap<String, String>();
        for (long id = 1, gap = 0; gap < 20; id++) {
            var answer = paper.get("/api/stories/" + id, "identity");
            var headline = JSON.readTree(answer.body()).path("headline").asText();
            gap = answer.statusCode() == 404 ? gap + 1 : 0;
            if (answer.statusCode() == 410) {
                found.put("withdrawn", "/story/" + id);
            }
            for (var story : STORIES.entrySet()) {
                if (headline.startsWith(story.getValue())) {
                    found.put(story.getKey(), "/story/" + id);
                }
            }
        }
        if (!found.keySet().containsAll(STORIES.keySet())) {
            throw new Lacking("Stories of the demo are missing: only " + found.keySet());
        }
        return found;
    }
}
