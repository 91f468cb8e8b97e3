package broadsheet.platform.stream;

import java.util.List;
import java.util.function.Supplier;

/// The event streams that are open on this node. To reach all nodes, send from an observer of an
/// [broadsheet.platform.events.Event]: every node hears it.
public interface Streams {
    /// Sends to the streams of the message's papers; returns at once. Whoever does not read is dropped.
    void send(Message message);

    /// Registers what each stream gets first, when it is opened and again when it is resumed: the present
    /// state. Read
    /// for each new stream, so from memory. What was sent before it was read is not sent again.
    void greet(Supplier<List<Message>> state);

    /// How many are open.
    int open();
}
