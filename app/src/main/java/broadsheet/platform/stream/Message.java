package broadsheet.platform.stream;

import java.util.Set;

/// One server-sent event.
///
/// @param event its name
/// @param papers slugs of the papers whose streams get it; empty means all
/// @param data one line, usually JSON
public record Message(String event, Set<String> papers, String data) {
    /// Refuses line breaks with an [IllegalArgumentException]: they would end the event.
    public Message {
        papers = Set.copyOf(papers);
        if (broken(event) || broken(data)) {
            throw new IllegalArgumentException("a line break in " + event);
        }
    }

    private static boolean broken(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    String text() {
        return "event: " + event + "\ndata: " + data + "\n\n";
    }
}
