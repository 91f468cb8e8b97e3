package broadsheet.platform.mail;

/// Sends letters.
public interface Mails {
    /// Sends the letter once the transaction under way is committed (at once outside one). Returns
    /// before it is sent.
    void send(Letter letter);

    /// Takes back what was not sent yet to an address, and what others are told of the one who bore
    /// this name and is erased. Joins the transaction under way.
    void forget(String email, String name);
}
