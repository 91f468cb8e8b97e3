package broadsheet.wire;

import broadsheet.formats.Format;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to import, and into what.
///
/// @param paths files, or folders that are walked to the bottom in the order of their names
/// @param format the only format to accept; null to find out
/// @param paper slug of the paper; null for the only paper, or else the paper `news`, which is made when it is
/// missing
/// @param section slug or name of the section for all items; null for the one that each item names, or else `news`;
///     made when it is missing
/// @param publish shows the stories to readers under the items' own dates; else they are drafts
/// @param dryRun reads, checks and counts, and writes nothing
/// @param fetchMedia fetches the pictures of the items; not in a dry run
public record ImportRequest(
        List<Path> paths,
        @Nullable Format format,
        @Nullable String paper,
        @Nullable String section,
        boolean publish,
        boolean dryRun,
        boolean fetchMedia) {
    public ImportRequest {
        paths = List.copyOf(paths);
    }

    /// Without fetching pictures.
    public ImportRequest(
            List<Path> paths,
            @Nullable Format format,
            @Nullable String paper,
            @Nullable String section,
            boolean publish,
            boolean dryRun) {
        this(paths, format, paper, section, publish, dryRun, false);
    }
}
