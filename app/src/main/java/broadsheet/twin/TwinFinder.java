package broadsheet.twin;

import broadsheet.platform.db.Database;
import broadsheet.story.Story;
import broadsheet.twin.TwinStore.Print;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Finds the twins of a story among all that were remembered in the database.
@Singleton
public final class TwinFinder {
    private static final int MOST_COMPARED = 40;

    private final TwinStore store;

    @Inject
    TwinFinder(TwinStore store) {
        this.store = store;
    }

    /// On a database without a paper: for measuring.
    public static TwinFinder at(Database database) {
        return new TwinFinder(new TwinStore(database));
    }

    /// Remembers a story, so that it is found from now on. Texts of hardly a sentence are not.
    public void remember(Story story) {
        remember(story, new TwinText(story));
    }

    private Optional<Print> remember(Story story, TwinText text) {
        if (text.print().isTiny()) {
            store.remove(story.id());
            return Optional.empty();
        }
        var bands = Arrays.stream(text.print().bands()).boxed().toList();
        var print = new Print(story.id(), moment(story), bands, text.print().simHash());
        store.put(print);
        return Optional.of(print);
    }

    /// Remembers a story and gives its twins. Two statements, and what reading costs.
    ///
    /// @param read reads stories
    public List<Twin> find(Story story, Function<Collection<Long>, List<Story>> read) {
        return find(story, read, new HashMap<>());
    }

    /// @param texts what was made of stories before: it costs more than anything else
    List<Twin> find(Story story, Function<Collection<Long>, List<Story>> read, Map<Long, TwinText> texts) {
        var text = texts.computeIfAbsent(story.id(), _ -> new TwinText(story));
        return remember(story, text)
                .map(print -> {
                    var from = print.moment().minus(TwinJudge.APART);
                    var alike = store.alike(print, from, print.moment().plus(TwinJudge.APART), MOST_COMPARED);
                    return alike.isEmpty() ? List.<Twin>of() : compared(text, read.apply(alike), texts);
                })
                .orElse(List.of());
    }

    private static List<Twin> compared(TwinText text, List<Story> others, Map<Long, TwinText> texts) {
        return others.stream()
                .flatMap(other -> {
                    var theirs = texts.computeIfAbsent(other.id(), _ -> new TwinText(other));
                    var likeness = text.print().likeness(theirs.print());
                    return TwinJudge.areTwins(text, theirs, likeness)
                            ? Optional.of(new Twin(other.id(), TwinJudge.percent(likeness))).stream()
                            : Optional.<Twin>empty().stream();
                })
                .toList();
    }

    private static Instant moment(Story story) {
        return Objects.requireNonNullElse(story.published(), story.created());
    }
}
