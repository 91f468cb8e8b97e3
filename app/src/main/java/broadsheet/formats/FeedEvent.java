package broadsheet.formats;

/// What came out of one item of a file.
public sealed interface FeedEvent {
    /// The item was read.
    record Read(FeedItem item) implements FeedEvent {}

    /// The item, or the rest of the file from there on, was not read.
    record Refused(Refusal refusal) implements FeedEvent {}
}
