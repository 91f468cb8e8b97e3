package broadsheet.search.index;

/// How the index of this node stands.
///
/// @param documents items that can be found
/// @param behind events that wait to be taken in, counted up to 1,000
public record SearchState(Phase phase, long documents, int behind) {
    /// What the index is doing.
    public enum Phase {
        /// Nothing: this process has not opened it.
        CLOSED,
        /// Everything is read into a new index.
        REBUILDING,
        /// It follows the events.
        FOLLOWING,
        /// Another process has it.
        ELSEWHERE
    }
}
