package broadsheet.screening;

/// What is known of who writes.
///
/// @param agreed whether to the rules in force
/// @param suspended whether at this time
/// @param published posts so far
/// @param lastMinute posts within the last minute
/// @param repeats how often the same text within the last day
public record Writer(boolean agreed, boolean suspended, int published, int lastMinute, int repeats) {
    /// A member in good standing.
    public static final Writer USUAL = new Writer(true, false, 100, 0, 0);
}
