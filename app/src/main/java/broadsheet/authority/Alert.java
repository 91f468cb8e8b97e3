package broadsheet.authority;

import broadsheet.rules.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an authority was told of a threat to life or a crime.
///
/// @param evidence what was preserved, or null once it is erased
/// @param sent what the authority was told, word for word
/// @param by who of the staff
/// @param kept until when object and member are kept, whatever the member wishes
public record Alert(
        long id,
        long paper,
        Target target,
        @Nullable Long member,
        @Nullable Evidence evidence,
        String authority,
        String country,
        String sent,
        Instant at,
        Instant kept,
        String by) {
    /// The object as it was then.
    ///
    /// @param earlier what it said before, oldest first
    public record Evidence(
            String name,
            String text,
            String state,
            String address,
            @Nullable Instant made,
            List<String> earlier) {}

    /// To be told.
    public record NewOne(Target target, String authority, String country, String sent) {}
}
