package broadsheet.formats.newsml;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedReader;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.xml.XmlElement;
import broadsheet.formats.xml.XmlItems;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads NewsML-G2, a single news item or the items of a news message, and NewsML 1. Packages, concepts, plans and
/// catalogues are no stories and are refused by name.
public final class NewsmlReader implements FeedReader {
    private static final String NEWS = "newsitem";
    private static final Map<String, String> OTHERS = Map.of(
            "packageitem", "packageItem",
            "conceptitem", "conceptItem",
            "knowledgeitem", "knowledgeItem",
            "planningitem", "planningItem",
            "catalogitem", "catalogItem");

    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        XmlItems items = new XmlItems(
                text,
                limits,
                Set.of("newsmessage", "itemset", "newsml"),
                Set.of(NEWS, "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem"));
        items.read(new Items(limits, events), events);
    }

    private record Items(ReadLimits limits, Consumer<FeedEvent> events) implements XmlItems.Handler {
        @Override
        public void head(XmlElement element) {
            // The message's header is about its delivery.
        }

        @Override
        public void item(long number, XmlElement item) {
            FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
            builder.id(item.attribute("guid"));
            String other = OTHERS.get(item.name());
            if (other != null) {
                events.accept(builder.refused(Reason.NOT_A_STORY, other));
            } else if (item.child("identification").isPresent()) {
                events.accept(new Newsml1Item(item, limits).event(builder));
            } else {
                events.accept(new G2Item(item, limits).event(builder));
            }
        }
    }
}
