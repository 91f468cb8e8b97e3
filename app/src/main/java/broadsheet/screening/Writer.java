package broadsheet.screening;

/// What is known of who writes.
///
/// @param agreed whether to the rules in force
/// @param suspended whether at this time
/// @param published how many of the newest posts readers see
/// @param lastMinute how many of them are of the last minute
/// @param repeats how many of them have the same text and are of the last day
public record Writer(boolean agreed, boolean suspended, int published, int lastMinute, int repeats) {
    /// A member in good standing.
    public static final Writer USUAL = new Writer(true, false, 100, 0, 0);

    /// So many of the writer's newest posts are looked at.
    public static final int LOOKED_AT = 20;

    /// The same after so many more posts just now.
    ///
    /// @param shown how many of them readers see
    /// @param same how many of them had the same text
    public Writer after(int more, int shown, int same) {
        return new Writer(agreed, suspended, published + shown, lastMinute + more, repeats + same);
    }
}
