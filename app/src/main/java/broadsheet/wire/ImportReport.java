package broadsheet.wire;

import java.util.List;

/// What came of an import. In JSON as it stands here.
///
/// @param read items that were read: the sum of those created, updated, unchanged, and refused for what they say
/// @param created items that became a story
/// @param updated items that changed their story
/// @param unchanged items whose story says the same already
/// @param refused items that were not taken, and files, or rests of files, that could not be read
/// @param refusals the first [#MOST_REFUSALS] of them
/// @param seconds the whole import, three decimals
public record ImportReport(
        long read, long created, long updated, long unchanged, long refused, List<Refusal> refusals, double seconds) {
    /// How many refusals are listed; `refused` counts all.
    public static final int MOST_REFUSALS = 1_000;

    public ImportReport {
        refusals = List.copyOf(refusals);
    }

    /// What was refused, and why.
    ///
    /// @param file the path as it was given, or found below a folder that was given
    /// @param item the item's own identifier, else `#` and its number in the file; empty for the whole file
    /// @param cause in plain words
    public record Refusal(String file, String item, String cause) {}
}
