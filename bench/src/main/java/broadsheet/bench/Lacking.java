package broadsheet.bench;

/// The measurement cannot be made here; the message says why and how that is mended.
final class Lacking extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lacking(String message) {
        super(message);
    }
}
