package broadsheet.wire;

/// Hears how far an import is.
@FunctionalInterface
public interface ImportProgress {
    /// Called often, on the thread of the import.
    ///
    /// @param done bytes that were read
    /// @param total bytes of all files; may be wrong when a file grows
    /// @param items items that were read
    void at(long done, long total, long items);

    /// Called after every picture that was to be fetched, on other threads, one at a time.
    ///
    /// @param fetched so far
    /// @param failed so far
    default void pictures(long fetched, long failed) {}
}
