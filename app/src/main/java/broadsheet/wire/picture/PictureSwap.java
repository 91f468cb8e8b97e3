package broadsheet.wire.picture;

import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.formats.FeedText;
import broadsheet.media.RemotePictures.Fetched;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the pictures of a story that are kept elsewhere, and puts ours in their place.
public final class PictureSwap {
    private static final int LONGEST_LINE = 400;

    private final Map<String, Fetched> ours;

    public PictureSwap(Map<String, Fetched> ours) {
        this.ours = ours;
    }

    /// The addresses of the pictures that are kept elsewhere, in the order of the story.
    public static Set<String> elsewhere(StoryContent content) {
        var addresses = new LinkedHashSet<String>();
        content.images().forEach(image -> addresses.add(image.url()));
        images(content.body().blocks(), addresses);
        addresses.removeIf(address -> address.startsWith("/"));
        return addresses;
    }

    /// The story with the pictures that are ours. What the source says of a picture stays; where it says
    /// nothing, the notes in the picture speak.
    public StoryContent in(StoryContent content) {
        return new StoryContent(
                content.language(),
                content.kicker(),
                content.headline(),
                content.teaser(),
                content.dateline(),
                content.byline(),
                content.sources(),
                new Body(blocks(content.body().blocks())),
                content.images().stream().map(this::image).toList(),
                content.tags(),
                content.furtherReading(),
                content.urgency());
    }

    private StoryImage image(StoryImage image) {
        var fetched = ours.get(image.url());
        return fetched == null
                ? image
                : new StoryImage(
                        fetched.picture().url(),
                        said(image.caption(), fetched.notes().caption()),
                        said(image.credit(), fetched.notes().creditLine()),
                        image.alt(),
                        fetched.picture().width(),
                        fetched.picture().height(),
                        image.rightsEnd());
    }

    private Block.Image image(Block.Image image) {
        var fetched = ours.get(image.src());
        return fetched == null
                ? image
                : new Block.Image(
                        fetched.picture().url(),
                        image.alt(),
                        said(image.caption(), fetched.notes().caption()),
                        said(image.credit(), fetched.notes().creditLine()),
                        fetched.picture().width(),
                        fetched.picture().height());
    }

    private static @Nullable String said(@Nullable String said, @Nullable String noted) {
        if (said != null && !said.isBlank()) {
            return said;
        }
        return noted == null ? null : FeedText.head(noted, LONGEST_LINE);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Image image -> image(image);
            case Block.Quote(var content) -> new Block.Quote(blocks(content));
            case Block.BulletList(var items) -> new Block.BulletList(items(items));
            case Block.OrderedList(var items) -> new Block.OrderedList(items(items));
            case Block.FactBox(var title, var content) -> new Block.FactBox(title, blocks(content));
            case Block.Table(var rows) -> new Block.Table(map(rows, this::row));
            case Block.Gallery(var images) -> new Block.Gallery(map(images, this::image));
            case Block.Paragraph _, Block.Heading _, Block.Rule _, Block.Embed _, Block.FurtherReadingHere _ -> block;
        };
    }

    private List<Block.ListItem> items(List<Block.ListItem> items) {
        return map(items, item -> new Block.ListItem(blocks(item.content())));
    }

    private Block.TableRow row(Block.TableRow row) {
        return new Block.TableRow(map(row.cells(), cell -> new Block.TableCell(cell.header(), blocks(cell.content()))));
    }

    private static <T> List<T> map(List<T> list, Function<T, T> change) {
        return list.stream().map(change).toList();
    }

    private static void images(List<Block> blocks, Set<String> addresses) {
        for (var block : blocks) {
            switch (block) {
                case Block.Image image -> addresses.add(image.src());
                case Block.Quote(var content) -> images(content, addresses);
                case Block.BulletList(var items) -> items.forEach(item -> images(item.content(), addresses));
                case Block.OrderedList(var items) -> items.forEach(item -> images(item.content(), addresses));
                case Block.FactBox box -> images(box.content(), addresses);
                case Block.Table(var rows) ->
                    rows.forEach(row -> row.cells().forEach(cell -> images(cell.content(), addresses)));
                case Block.Gallery(var pictures) -> pictures.forEach(image -> addresses.add(image.src()));
                case Block.Paragraph _, Block.Heading _, Block.Rule _, Block.Embed _, Block.FurtherReadingHere _ -> {}
            }
        }
    }
}
