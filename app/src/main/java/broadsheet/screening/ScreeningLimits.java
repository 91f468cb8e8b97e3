package broadsheet.screening;

import java.util.List;

/// Every knob of screening.
///
/// @param phases their names in the order in which they are asked; one that is not named is not asked
/// @param threshold the score of the classifier from which a post is held
/// @param longest characters of a post
/// @param perMinute posts of a writer
/// @param repeats of the same text, from which it is held
/// @param newcomer first posts of a member that wait for a person, at most [Writer#LOOKED_AT]
public record ScreeningLimits(
        List<String> phases, double threshold, int longest, int perMinute, int repeats, int newcomer) {
    /// As the program comes.
    public static final ScreeningLimits STANDARD = new ScreeningLimits(
            List.of(
                    "agreement",
                    "standing",
                    "mode",
                    "length",
                    "flood",
                    "repeat",
                    "contact",
                    "words",
                    "classifier",
                    "newcomer",
                    "review"),
            0,
            20_000,
            5,
            2,
            0);

    /// The same with another threshold.
    public ScreeningLimits withThreshold(double other) {
        return new ScreeningLimits(phases, other, longest, perMinute, repeats, newcomer);
    }

    /// The same with other phases, or in another order.
    public ScreeningLimits withPhases(List<String> others) {
        return new ScreeningLimits(others, threshold, longest, perMinute, repeats, newcomer);
    }

    public ScreeningLimits {
        phases = List.copyOf(phases);
        if (newcomer > Writer.LOOKED_AT) {
            throw new IllegalArgumentException("newcomer: at most " + Writer.LOOKED_AT);
        }
    }
}
