package broadsheet.embedding;

/// Makes a vector of a text: texts that mean the same have vectors that point the same way, whatever their words.
public interface Embedder extends AutoCloseable {
    /// Of which model the vectors are: those of different models cannot be compared.
    String model();

    /// A vector of length 1. What is longer than the model can read is left out at the end. May be called by several
    /// threads.
    float[] embed(String text);

    @Override
    void close();
}
