package broadsheet.newsroom.writing;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.newsroom.writing.WritingView.Beside;
import broadsheet.newsroom.writing.WritingView.Link;
import broadsheet.newsroom.writing.WritingView.Option;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedDesk;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.tag.Tags;
import broadsheet.text.ReadingLength;
import broadsheet.twin.Twin;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// What stands beside the text: its length, tags that it could carry, twins, what is near.
@Singleton
final class Suggestions {
    private static final int TAGS = 12;
    private static final int RELATED = 8;

    private final Stories stories;
    private final Twins twins;
    private final RelatedDesk related;
    private final Tags tags;

    Suggestions(Stories stories, Twins twins, RelatedDesk related, Tags tags) {
        this.stories = stories;
        this.twins = twins;
        this.related = related;
        this.tags = tags;
    }

    Beside beside(Words words, Language language, Story story) {
        var text = story.content().body().plainText();
        var length = ReadingLength.of(text);
        return new Beside(
                words.text(length.inWords() ? "length.words" : "length.characters", length.count(), length.minutes()),
                links(words, story),
                tags(story, text),
                twins(story),
                related(language, story));
    }

    private static List<Link> links(Words words, Story story) {
        var at = "/newsroom/stories/" + story.id();
        var links = new ArrayList<Link>();
        links.add(new Link(at + "/preview", words.text("link.preview")));
        links.add(new Link(at + "/versions", words.text("link.versions")));
        links.add(new Link(at + "/publication", words.text("link.publication")));
        links.add(new Link("/newsroom/twins/" + story.id(), words.text("link.twins")));
        links.add(new Link("/newsroom/live/" + story.id(), words.text("link.live")));
        if (story.published() != null) {
            links.add(new Link("/story/" + story.id(), words.text("link.reader")));
        }
        return links;
    }

    private List<Option> tags(Story story, String text) {
        var content = story.content();
        return tags.suggest(content.headline().replace('\n', ' '), text, content.tags(), TAGS).stream()
                .map(one -> new Option(one.tag(), one.tag()))
                .toList();
    }

    private List<Link> twins(Story story) {
        return stories.all(twins.of(story.id()).stream().map(Twin::story).toList()).stream()
                .filter(twin -> twin.published() != null
                        || twin.place().paperId() == story.place().paperId())
                .map(Suggestions::link)
                .toList();
    }

    private List<Link> related(Language language, Story story) {
        return related.suggestions(story, RELATED).stream()
                .map(one -> new Link(
                        "/story/" + one.story().id(),
                        one.story().content().headline(),
                        ReasonWords.of(
                                one.reason(), story.published(), one.story().published(), language)))
                .toList();
    }

    private static Link link(Story story) {
        return new Link("/story/" + story.id(), story.content().headline());
    }
}
