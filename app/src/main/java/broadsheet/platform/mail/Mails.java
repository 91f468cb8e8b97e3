package broadsheet.platform.mail;

/// Sends letters.
public interface Mails {
    /// Sends the letter once the transaction under way is committed (at once outside one). Returns before it is sent.
    void send(Letter letter);
}
