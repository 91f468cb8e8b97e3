package broadsheet.statement;

/// On what a measure rests: a rule of the house or the law, never both.
public sealed interface Basis {
    /// A clause of the rules in the version that was in force.
    record Rule(String clause, int version) implements Basis {}

    /// A legal ground, in words.
    record Law(String ground) implements Basis {
        public Law {
            if (ground.isBlank() || ground.length() > LONGEST) {
                throw new IllegalArgumentException("a legal ground of 1 to " + LONGEST + " characters");
            }
        }
    }

    /// Most characters of a legal ground.
    int LONGEST = 200;
}
