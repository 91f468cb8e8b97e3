package broadsheet.search;

import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.search.index.Agreement;
import broadsheet.search.index.SearchState;
import broadsheet.search.query.StoryDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Full-text search over the stories that readers may see. A story is found within a second of its publication and
/// gone as soon after its withdrawal.
public interface Search {
    /// The best stories first, or the newest. Never fails on what a reader typed: what cannot be understood is looked
    /// for as it stands. While the index opens (the first moment after a start) it waits for it, at most a few
    /// seconds; while the index is made anew it finds what is in the old one. One statement: the twins of the hits.
    Found find(SearchQuery query);

    /// What a reader may have meant who found nothing, likeliest first; each of them finds something. One statement
    /// at most.
    List<String> meant(SearchQuery query);

    /// What a reader may be about to type. One statement at most.
    ///
    /// @param typed so far
    List<Suggestion> suggest(String typed, int limit);

    /// How the index of this node stands, for health and doctor.
    SearchState state();

    /// Takes in everything that was committed before this call, and returns when it can be found: for commands, in
    /// whose process nothing works in the background. Refused with `search.index.busy` when another process has the
    /// index; it takes the stories in by itself.
    Outcome<SearchState> catchUp();

    /// Makes the index anew from all stories, beside the one in use. Until that is done, readers of this node find
    /// what is in the old one, which goes on following. Refused like [#catchUp].
    ///
    /// @param progress is told the number of stories read so far, every few hundred
    Outcome<SearchState> rebuild(LongConsumer progress);

    /// From outside the application: whether the index in a folder says what the database says; nothing when there is
    /// none.
    static Optional<Agreement> agreement(Database database, Path folder) throws IOException {
        return Agreement.of(
                folder.resolve(StoryKeeper.NAME),
                StoryDocument.STORY,
                StoryDocument.VERSION,
                new AgreementStore(database)::rows);
    }

    /// Asks every node that serves to make its indexes anew.
    void askForRebuild();
}
