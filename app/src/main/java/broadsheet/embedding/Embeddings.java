package broadsheet.embedding;

/// Which stories mean something alike, by the vectors that are kept. Knows nothing while vectors are switched off, or
/// not made yet. Two statements a look.
public interface Embeddings extends Meanings {
    /// How things stand.
    State state();

    /// Makes all vectors that are missing: for commands and tests.
    void catchUp();

    /// How the vectors of this node stand.
    ///
    /// @param on whether vectors are made here
    /// @param model whose vectors, or empty
    /// @param vectors how many stories can be found by them on this node
    record State(boolean on, String model, int vectors) {}
}
