package broadsheet.bench;

/// The measurement cannot be made here; the message says why and how that is mended.
public final class Lacking extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what is lacking, for people
    public Lacking(String message) {
        super(message);
    }
}
