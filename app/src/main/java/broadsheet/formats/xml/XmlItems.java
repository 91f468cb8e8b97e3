package broadsheet.formats.xml;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Walks through a feed and hands out its items as small trees. Elements beside the items (title, language …) are
/// handed out as well; a name in `containers`, and the root, is walked into.
public final class XmlItems {
    /// Takes what was found.
    public interface Handler {
        /// An element of the feed itself, with the attributes of what it stands in.
        void head(XmlElement element);

        /// A complete item, number from 1.
        void item(long number, XmlElement item);
    }

    private final XmlTokens tokens;
    private final ReadLimits limits;
    private final Set<String> containers;
    private final Set<String> items;
    private long number;
    private int size;
    private int parts;
    private @Nullable Refusal refusal;

    /// @param containers names of elements that items stand in
    /// @param items names of items
    public XmlItems(Reader text, ReadLimits limits, Set<String> containers, Set<String> items) {
        this.tokens = new XmlTokens(text);
        this.limits = limits;
        this.containers = containers;
        this.items = items;
    }

    /// Reads to the end. An item beyond the limits, or cut off by the end, is refused to `refused`, the next is
    /// read.
    public void read(Handler handler, Consumer<? super FeedEvent.Refused> refused) throws IOException {
        Deque<String> bases = new ArrayDeque<>();
        while (true) {
            switch (tokens.next()) {
                case START -> start(bases, handler, refused);
                case END -> bases.pop();
                case TEXT -> {}
                case EOF -> {
                    return;
                }
            }
        }
    }

    private void start(Deque<String> bases, Handler handler, Consumer<? super FeedEvent.Refused> refused)
            throws IOException {
        @Nullable String outer = bases.isEmpty() || bases.element().isEmpty() ? null : bases.element();
        if (items.contains(tokens.name())) {
            number++;
            XmlElement item = tree(outer);
            if (refusal != null) {
                refused.accept(new FeedEvent.Refused(refusal));
            } else {
                handOut(item, handler);
            }
        } else if (tokens.depth() > 1 && !containers.contains(tokens.name())) {
            XmlElement head = tree(outer);
            if (refusal == null) {
                handler.head(head);
            }
        } else {
            XmlElement container = new XmlElement(tokens.name(), tokens.attributes(), outer);
            bases.push(container.base() == null ? "" : container.base());
            handler.head(container);
        }
    }

    /// Where an end tag is missing, the next item stands inside the one before.
    private void handOut(XmlElement item, Handler handler) {
        handler.item(number, item);
        for (XmlElement inner : item.children(items.toArray(String[]::new))) {
            number++;
            handOut(inner, handler);
        }
    }

    /// The element whose start tag was just read. When it goes beyond a limit it is read to its end all the
    /// same, but
    /// not kept, and `refusal` says why.
    private XmlElement tree(@Nullable String base) throws IOException {
        refusal = null;
        size = 0;
        parts = 0;
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = new XmlElement(tokens.name(), tokens.attributes(), base);
        open.push(root);
        int depth = tokens.depth();
        while (tokens.depth() >= depth) {
            switch (tokens.next()) {
                case START -> enter(open, tokens.depth() - depth);
                case END -> leave(open, tokens.depth() - depth);
                case TEXT -> text(open);
                case EOF -> {
                    refuse(Reason.ENDS_EARLY);
                    return root;
                }
            }
        }
        return root;
    }

    private void enter(Deque<XmlElement> open, int below) {
        parts += 1 + tokens.attributes().size();
        size += tokens.attributes().values().stream().mapToInt(String::length).sum();
        if (below > limits.depth()) {
            refuse(Reason.TOO_DEEP, limits.depth());
        } else if (parts > limits.parts()) {
            refuse(Reason.TOO_MANY_PARTS, limits.parts());
        } else if (size > limits.itemChars()) {
            refuse(Reason.TOO_LARGE, limits.itemChars());
        }
        if (refusal == null) {
            XmlElement parent = open.element();
            XmlElement child = new XmlElement(tokens.name(), tokens.attributes(), parent.base());
            parent.add(child);
            open.push(child);
        }
    }

    /// After a refusal the trees are no longer built: `open` stays where it was.
    private void leave(Deque<XmlElement> open, int below) {
        if (refusal == null && below >= 0) {
            open.pop();
        }
    }

    private void text(Deque<XmlElement> open) {
        String text = tokens.text();
        size += text.length();
        if (size > limits.itemChars()) {
            refuse(Reason.TOO_LARGE, limits.itemChars());
        }
        if (refusal == null) {
            open.element().add(text);
        }
    }

    private void refuse(Reason reason, Object... details) {
        if (refusal == null) {
            List<String> words = Arrays.stream(details).map(Object::toString).toList();
            refusal = new Refusal(number, null, reason, words);
        }
    }
}
