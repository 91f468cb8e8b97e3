package broadsheet.member.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of the wish to be erased.
///
/// @param number of the proof
/// @param postsToo true when the posts go too
/// @param cancelled true when the wish was taken back
/// @param erased when it was done, or null
/// @param parts what was erased, by the names of the files in the export
public record ErasureProof(
        long number,
        Instant asked,
        boolean postsToo,
        boolean cancelled,
        @Nullable Instant erased,
        List<String> parts) {}
