package broadsheet.platform.mail;

import java.util.List;

/// Sends letters.
public interface Mails {
    /// Sends the letter once the transaction under way is committed (at once outside one). Returns
    /// before it is sent.
    default void send(Letter letter) {
        send(List.of(letter));
    }

    /// The same for many letters, in one statement.
    void send(List<Letter> letters);

    /// Takes back what was not sent yet to an address, and what others are told of the one who bore
    /// this name and is erased. Joins the transaction under way.
    void forget(String email, String name);
}
