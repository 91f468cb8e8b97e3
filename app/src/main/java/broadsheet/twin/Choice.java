package broadsheet.twin;

/// What an editor says of a story and its twin.
public enum Choice {
    /// The story is the one that counts: the twin's page names it as the original, lists and feeds show it.
    CANONICAL,
    /// The story is a newer version of the twin: as canonical, and the twin's page leads to it.
    UPDATE,
    /// Two editions on purpose: both stand in lists and feeds. Beside each other as related news they still never do.
    SEPARATE,
    /// Nothing was chosen: the newest counts.
    NONE
}
