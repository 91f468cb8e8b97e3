package broadsheet.wire;

import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import java.time.Clock;

/// Takes files of news in.
///
/// An item is known by what its feed calls it, so the same item again is `unchanged`, or changes its story when
/// it says
/// something else; it is never doubled, whatever file it comes in. A story that an editor has changed since is
/// left as
/// it is, and the item refused. Items are stored some hundred at a time, each such batch all or nothing: after
/// a crash
/// the same import goes on where it stopped.
public interface Imports {
    /// Imports all files, in their order.
    ///
    /// @param language of the causes in the report
    /// @return what came of it; refused, with nothing changed, when a path or the paper cannot be found
    Outcome<ImportReport> run(ImportRequest request, Language language, ImportProgress progress);

    /// Imports into nothing: files are read and checked as always, and every item is new. For a dry run where
    /// there is
    /// no database yet; a request that is no dry run is an [IllegalArgumentException].
    static Imports withoutDatabase(Clock clock) {
        return new DryImports(clock);
    }
}
