package broadsheet.statement;

/// The facts on which a measure rests.
///
/// @param text what is wrong, in a sentence or some for the person concerned: 1 to 2,000 characters
/// @param evidence what was judged, word for word as it stood then; kept until the time for appeals is over
/// @param detected true when a program found it
/// @param decided true when a program decided it
public record Facts(String text, String evidence, Source source, boolean detected, boolean decided) {
    /// Most characters of the sentences.
    public static final int LONGEST = 2000;

    public Facts {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("facts of 1 to " + LONGEST + " characters");
        }
    }

    /// Found and decided by a program.
    public static Facts automatic(String text, String evidence) {
        return new Facts(text, evidence, Source.OWN_INITIATIVE, true, true);
    }
}
