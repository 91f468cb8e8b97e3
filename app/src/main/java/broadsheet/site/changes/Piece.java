package broadsheet.site.changes;

/// A piece of a text that was compared with an older one.
public record Piece(Kind kind, String text) {
    /// What became of it.
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public boolean gone() {
        return kind == Kind.GONE;
    }

    public boolean added() {
        return kind == Kind.NEW;
    }
}
