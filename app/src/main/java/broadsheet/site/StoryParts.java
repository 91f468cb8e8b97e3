package broadsheet.site;

import broadsheet.author.Author;
import broadsheet.body.Block;
import broadsheet.kernel.TaiwanDates;
import broadsheet.live.LiveCoverage;
import broadsheet.machine.Article;
import broadsheet.pick.Product;
import broadsheet.publication.Section;
import broadsheet.readertag.ReaderTag;
import broadsheet.site.Frame.Head;
import broadsheet.site.Frame.Preview;
import broadsheet.site.Views.Link;
import broadsheet.site.Views.StoryView;
import broadsheet.site.discussion.DiscussionView;
import broadsheet.site.live.LivePart;
import broadsheet.site.pick.PickCard;
import broadsheet.site.picture.PictureView;
import broadsheet.site.related.LeaderView;
import broadsheet.site.related.RelatedCard;
import broadsheet.story.Place;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import broadsheet.text.Folding;
import broadsheet.text.ReadingLength;
import broadsheet.text.Teaser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of one story's page. A part without content is null or empty, and its template prints nothing.
final class StoryParts {
    private static final int DESCRIPTION = 120;

    private final Sheet sheet;
    private final Story story;
    private final StoryContent content;
    private final Map<String, Author> authors;
    private final @Nullable LeaderView leader;

    /// @param authors those of the byline who have a page, by name
    /// @param leader the twin to which the story yields, or null
    StoryParts(Sheet sheet, Story story, Map<String, Author> authors, @Nullable LeaderView leader) {
        this.sheet = sheet;
        this.story = story;
        this.authors = authors;
        this.leader = leader;
        content = story.content();
    }

    StoryView view(
            List<Link> further,
            List<ReaderTag> readerTags,
            List<RelatedCard> related,
            List<Product> picks,
            DiscussionView discussion,
            @Nullable LiveCoverage live) {
        var section = section();
        var pictures = pictures();
        var lead = pictures.isEmpty() ? null : pictures.getFirst();
        var blocks = blocks(lead);
        var inText = blocks.stream().flatMap(StoryParts::pictures).collect(Collectors.toSet());
        return new StoryView(
                sheet.frame(
                        head(lead, section, live),
                        section == null ? null : section.slug().value()),
                story.id(),
                sheet.foreign(content.language()),
                top(section),
                signature(),
                length(),
                age(),
                leader,
                corrections(),
                lead,
                new Views.Text(Sheet.blank(content.dateline()), blocks, further, sheet.pictures()::of),
                pictures.stream()
                        .skip(1)
                        .filter(picture -> !inText.contains(picture.url()))
                        .toList(),
                content.tags(),
                beside(content.tags(), readerTags),
                related,
                PickCard.shelf(picks, sheet.language()),
                discussion,
                live == null ? null : LivePart.of(live, sheet.language(), sheet.dates()::full));
    }

    /// Those that may be shown today.
    private List<PictureView> pictures() {
        return content.images().stream()
                .map(image -> sheet.pictures().of(image, sheet.today()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Readers' tags that the paper does not have itself.
    private static List<ReaderTag> beside(List<String> own, List<ReaderTag> readers) {
        var known = own.stream().map(Folding::of).collect(Collectors.toSet());
        return readers.stream()
                .filter(tag -> !known.contains(Folding.of(tag.tag())))
                .toList();
    }

    /// What machines read of it.
    private Head head(@Nullable PictureView lead, @Nullable Section section, @Nullable LiveCoverage live) {
        var teaser = Sheet.blank(content.teaser());
        var description = teaser == null ? Teaser.of(content.body().plainText(), DESCRIPTION) : teaser;
        var url = sheet.storyAddress(story.id(), story.place());
        var preview = lead == null
                ? null
                : new Preview(sheet.absolute(lead.src()), lead.alt(), lead.shownWidth(), lead.shownHeight());
        var image = lead == null ? null : shown(lead);
        var article = new Article(
                story,
                sheet.paper(),
                section,
                sheet.inCharacters(url),
                description,
                image,
                authors,
                sheet.crawlers().terms(),
                live);
        return new Head(
                content.headline(),
                description,
                url,
                "article",
                true,
                preview,
                sheet.structuredData().article(article),
                leader == null ? null : leader.address(),
                "/" + sheet.paper().slug() + "/");
    }

    /// The picture as readers get it.
    private static StoryImage shown(PictureView lead) {
        return new StoryImage(
                lead.src(), lead.caption(), lead.credit(), lead.alt(), lead.shownWidth(), lead.shownHeight(), null);
    }

    private Views.Top top(@Nullable Section section) {
        var link = section == null
                ? null
                : new Link("/" + sheet.paper().slug() + "/" + section.slug() + "/", section.name(), null, false);
        return new Views.Top(link, Sheet.blank(content.kicker()), content.headline(), Sheet.blank(content.teaser()));
    }

    private Views.Signature signature() {
        var updated = story.updated();
        return new Views.Signature(
                BylineText.of(content, authors),
                sheet.dates().full(Objects.requireNonNull(story.published())),
                updated == null ? null : sheet.dates().full(updated));
    }

    /// The section in which the story stands in this paper.
    private @Nullable Section section() {
        return Stream.concat(Stream.of(story.place()), story.alsoIn().stream())
                .filter(place -> place.paperId() == sheet.paper().id())
                .map(Place::sectionId)
                .findFirst()
                .flatMap(id -> sheet.paper().section(id))
                .orElse(null);
    }

    private String length() {
        var length = ReadingLength.of(content.body().plainText());
        var key = length.inWords() ? "story.length.words" : "story.length.characters";
        return sheet.words().text(key, sheet.number(length.count()), length.minutes());
    }

    private @Nullable String age() {
        var published = TaiwanDates.day(Objects.requireNonNull(story.published()));
        var years = TaiwanDates.years(published, sheet.today());
        return years < sheet.config().ageWarningYears() ? null : sheet.words().text("story.age", years);
    }

    private List<Views.Correction> corrections() {
        return story.corrections().reversed().stream()
                .map(one -> new Views.Correction(sheet.dates().dayOf(one.at()), one.note()))
                .toList();
    }

    /// The body without pictures that may no longer be shown, and without the lead picture, which stands above it.
    private List<Block> blocks(@Nullable PictureView lead) {
        var hidden = new HashSet<String>();
        content.images().stream()
                .filter(image -> !image.usableOn(sheet.today()))
                .map(StoryImage::url)
                .forEach(hidden::add);
        if (lead != null) {
            hidden.add(lead.url());
        }
        return content.body().blocks().stream()
                .map(block -> block instanceof Block.Gallery(var images)
                        ? new Block.Gallery(images.stream()
                                .filter(image -> !isHidden(image, hidden))
                                .toList())
                        : block)
                .filter(block -> !isHidden(block, hidden))
                .toList();
    }

    private static boolean isHidden(Block block, Set<String> hidden) {
        return block instanceof Block.Image image && (hidden.contains(image.src()) || !PictureView.isOurs(image.src()));
    }

    private static Stream<String> pictures(Block block) {
        return switch (block) {
            case Block.Image image -> Stream.of(image.src());
            case Block.Gallery(var images) -> images.stream().map(Block.Image::src);
            default -> Stream.empty();
        };
    }
}
