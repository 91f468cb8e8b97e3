package broadsheet.search;

import broadsheet.kernel.Outcome;
import java.util.function.LongConsumer;

/// Full-text search over the stories that readers may see. A story is found within a second of its publication and
/// gone as soon after its withdrawal.
public interface Search {
    /// The best stories first, newer before older where they are equally good. Never fails on what a reader typed:
    /// what cannot be understood is looked for as it stands. While the index opens (the first moment after a start)
    /// it waits for it, at most a few seconds; while the index is made anew it finds what is there already.
    Found find(SearchQuery query);

    /// How the index of this node stands, for health and doctor.
    SearchState state();

    /// Takes in everything that was committed before this call, and returns when it can be found: for commands, in
    /// whose process nothing works in the background. Refused with `search.index.busy` when another process has the
    /// index; it takes the stories in by itself.
    Outcome<SearchState> catchUp();

    /// Makes the index anew from all stories. Until that is done, readers of this node find what was in the old
    /// one.
    /// Refused like [#catchUp].
    ///
    /// @param progress is told the number of stories read so far, every few hundred
    Outcome<SearchState> rebuild(LongConsumer progress);
}
