package broadsheet.pick;

/// Why nothing is sold beside a story.
public enum Sensitive {
    DEATH,
    SUICIDE,
    DISASTER,
    CRIME,
    MINORS
}
