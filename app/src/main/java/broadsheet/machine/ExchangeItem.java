package broadsheet.machine;

import broadsheet.author.Author;
import broadsheet.body.Block;
import broadsheet.body.BodyXhtml;
import broadsheet.formats.NewsItem;
import broadsheet.formats.NewsItem.Content;
import broadsheet.formats.NewsItem.Party;
import broadsheet.formats.NewsItem.Picture;
import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.publication.Addresses;
import broadsheet.publication.Paper;
import broadsheet.publication.Section;
import broadsheet.story.Byline;
import broadsheet.story.Byline.Role;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import broadsheet.text.Teaser;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A story as an item of an exchange format: what its page shows, and nothing more.
final class ExchangeItem {
    private static final int SUMMARY = 120;

    /// Those who made the text; the others helped.
    private static final Set<Role> CREATORS =
            EnumSet.of(Role.REPORTER, Role.CONTRIBUTOR, Role.COLUMNIST, Role.ISSUER, Role.LIVE, Role.COMPILED);

    private final Story story;
    private final StoryContent content;
    private final Paper paper;
    private final Addresses addresses;
    private final @Nullable String terms;

    ExchangeItem(Story story, Paper paper, Addresses addresses, @Nullable String terms) {
        this.story = story;
        this.paper = paper;
        this.addresses = addresses;
        this.terms = terms;
        content = story.content();
    }

    NewsItem item(Map<String, Author> authors, LocalDate today) {
        var withdrawal = story.withdrawal();
        var published = Objects.requireNonNull(story.published());
        var changed = withdrawal != null ? withdrawal.at() : Objects.requireNonNullElse(story.updated(), published);
        return new NewsItem(
                addresses.story(paper, story.id()),
                story.version(),
                published,
                changed,
                content.language(),
                new Party(paper.name(), false, addresses.front(paper)),
                withdrawal != null ? withdrawal.reason() : corrections(),
                withdrawal != null ? null : content(authors, today));
    }

    private @Nullable String corrections() {
        var words = Words.of("machine", Language.of(content.language()));
        var notes = story.corrections().stream()
                .map(one -> words.text("exchange.correction", one.note()))
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    private Content content(Map<String, Author> authors, LocalDate today) {
        var plain = content.body().plainText();
        var teaser = content.teaser();
        return new Content(
                addresses.story(paper, story.id()),
                content.headline(),
                content.kicker(),
                teaser == null || teaser.isBlank() ? Teaser.of(plain, SUMMARY) : teaser.strip(),
                content.dateline(),
                parties(authors, true),
                parties(authors, false),
                content.sources(),
                paper.section(story.place().sectionId()).map(Section::name).orElse(null),
                content.tags(),
                content.urgency(),
                text(plain, today),
                content.images().stream()
                        .filter(image -> image.usableOn(today))
                        .map(this::picture)
                        .toList(),
                terms);
    }

    private List<Party> parties(Map<String, Author> authors, boolean creators) {
        return content.byline().stream()
                .filter(entry -> CREATORS.contains(entry.role()) == creators)
                .flatMap(entry -> party(entry, authors).stream())
                .distinct()
                .toList();
    }

    private Stream<Party> stream(@Nullable String name, boolean person, Map<String, Author> authors) {
        return Author.nameOf(name).stream().map(known -> new Party(known, person, page(authors.get(known))));
    }

    private List<Party> party(Byline entry, Map<String, Author> authors) {
        return Stream.concat(stream(entry.name(), true, authors), stream(entry.organisation(), false, authors))
                .toList();
    }

    private @Nullable String page(@Nullable Author author) {
        return author == null ? null : addresses.absolute(paper, "/author/" + author.slug());
    }

    private NewsItem.Text text(String plain, LocalDate today) {
        var hidden = content.images().stream()
                .filter(image -> !image.usableOn(today))
                .map(StoryImage::url)
                .collect(Collectors.toSet());
        var shown = content.body().blocks().stream()
                .filter(block -> !(block instanceof Block.Image image && hidden.contains(image.src())))
                .toList();
        var xhtml = BodyXhtml.of(shown, address -> addresses.absolute(paper, address));
        return new NewsItem.Text(xhtml, plain, NewsArticle.words(plain));
    }

    private Picture picture(StoryImage image) {
        return new Picture(
                addresses.absolute(paper, image.url()),
                image.alt(),
                image.caption(),
                image.credit(),
                image.width(),
                image.height());
    }
}
