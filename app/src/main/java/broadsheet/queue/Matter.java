package broadsheet.queue;

import broadsheet.rules.Target;
import org.jspecify.annotations.Nullable;

/// Something for the queue.
///
/// @param reach 1 for what nobody else sees; more for what many see
/// @param accuracy from 0.1 to 1: how often those who report it were right
/// @param text of the object, by which similar ones are found
/// @param appeal number of the appeal that it is, or null
public record Matter(
        long paper,
        Target target,
        @Nullable Long story,
        Harm harm,
        double reach,
        double accuracy,
        String text,
        @Nullable Long appeal) {}
