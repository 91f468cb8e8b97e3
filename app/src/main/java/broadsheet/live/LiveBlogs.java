package broadsheet.live;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.story.Story;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Live stories. Problems have their sentences in the bundle `live`. Every change stands in the audit log.
public interface LiveBlogs {
    /// How many entries stand on the page of a story: the newest.
    int SHOWN = 100;

    /// What a page shows that prints the entries of a story.
    static String part(long story) {
        return "live:" + story;
    }

    /// Whether the story is told live. No statement: what is told live is known.
    Optional<LiveBlog> of(long story);

    /// Its entries, newest first. One statement.
    List<LiveEntry> entries(long story, int limit);

    /// Both, when the story is told live.
    default Optional<LiveCoverage> coverage(long story) {
        return of(story).map(blog -> new LiveCoverage(blog, entries(story, SHOWN)));
    }

    /// Begins, or goes on with what was ended.
    Outcome<LiveBlog> begin(Story story, Actor by);

    /// Nothing comes any more. The entries stay.
    Outcome<LiveBlog> end(Story story, Actor by);

    /// Adds an entry; open pages have it within two seconds. Refused: no headline or one of more than 120 characters, a
    /// text of more than 4,000, a story that is not told live.
    Outcome<LiveEntry> add(Story story, Words words, Actor by);

    /// Gives an entry other words; refused like a new one.
    Outcome<LiveEntry> change(Story story, long entry, Words words, Actor by);

    /// Takes an entry away.
    Outcome<LiveBlog> remove(Story story, long entry, Actor by);

    /// What is written.
    record Words(String headline, @Nullable String text) {}
}
