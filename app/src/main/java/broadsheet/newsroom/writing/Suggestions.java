package broadsheet.newsroom.writing;

import broadsheet.kernel.Words;
import broadsheet.newsroom.writing.WritingView.Beside;
import broadsheet.newsroom.writing.WritingView.Link;
import broadsheet.newsroom.writing.WritingView.Option;
import broadsheet.related.RelatedNews;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.tag.TagSuggester;
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
    private final RelatedNews related;

    Suggestions(Stories stories, Twins twins, RelatedNews related) {
        this.stories = stories;
        this.twins = twins;
        this.related = related;
    }

    Beside beside(Words words, Story story) {
        var text = story.content().body().plainText();
        var length = ReadingLength.of(text);
        return new Beside(
                words.text(length.inWords() ? "length.words" : "length.characters", length.count(), length.minutes()),
                links(words, story),
                tags(story, text),
                twins(story),
                related(story));
    }

    private static List<Link> links(Words words, Story story) {
        var at = "/newsroom/stories/" + story.id();
        var links = new ArrayList<Link>();
        links.add(new Link(at + "/preview", words.text("link.preview")));
        links.add(new Link(at + "/versions", words.text("link.versions")));
        links.add(new Link(at + "/publication", words.text("link.publication")));
        if (story.published() != null) {
            links.add(new Link("/story/" + story.id(), words.text("link.reader")));
        }
        return links;
    }

    private static List<Option> tags(Story story, String text) {
        return new TagSuggester()
                .suggest(story.content().headline(), text, TAGS).stream()
                        .filter(tag -> !story.content().tags().contains(tag))
                        .map(tag -> new Option(tag, tag))
                        .toList();
    }

    private List<Link> twins(Story story) {
        return stories.all(twins.of(story.id()).stream().map(Twin::story).toList()).stream()
                .filter(twin -> twin.published() != null
                        || twin.place().paperId() == story.place().paperId())
                .map(Suggestions::link)
                .toList();
    }

    private List<Link> related(Story story) {
        return related.of(story, RELATED).stream().map(one -> link(one.story())).toList();
    }

    private static Link link(Story story) {
        return new Link("/story/" + story.id(), story.content().headline());
    }
}
