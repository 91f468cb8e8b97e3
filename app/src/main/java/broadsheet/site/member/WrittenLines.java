package broadsheet.site.member;

import broadsheet.forum.own.Written;
import broadsheet.forum.text.CommentMarkup;
import broadsheet.kernel.Words;
import broadsheet.site.Sheet;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes lists of comments by their author. One statement, for the stories.
@Singleton
public final class WrittenLines {
    private final Stories stories;

    WrittenLines(Stories stories) {
        this.stories = stories;
    }

    /// The stories of these comments that readers see, by id.
    public Map<Long, StoryCard> cards(List<Written> comments) {
        var ids = comments.stream().map(Written::story).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : stories.cards(ids).stream().collect(Collectors.toMap(StoryCard::id, Function.identity()));
    }

    /// The lines of these comments.
    ///
    /// @param own true for the author, who reads also what others do not
    public List<MemberView.Line> of(List<Written> comments, Sheet sheet, boolean own) {
        var cards = cards(comments);
        var words = words(sheet);
        return comments.stream()
                .map(one -> line(one, cards.get(one.story()), sheet, words, own))
                .toList();
    }

    /// The words of these lists.
    public static Words words(Sheet sheet) {
        return Words.of("person", sheet.language());
    }

    private static MemberView.Line line(Written one, @Nullable StoryCard card, Sheet sheet, Words words, boolean own) {
        // With its story everything said under it is out of sight.
        var seen = own || (one.visible() && card != null);
        return new MemberView.Line(
                card == null ? words.text("story.gone") : card.headline(),
                card == null ? null : "/story/" + card.id(),
                card == null ? null : sheet.foreign(card.language()),
                seen ? CommentMarkup.of(one.text()) : List.of(),
                sheet.dates().full(one.created()),
                card == null ? null : one.path() + "#c" + one.id(),
                own ? state(one, words) : null,
                one.statement() == null ? null : "/moderation-log#statement-" + one.statement());
    }

    private static @Nullable String state(Written one, Words words) {
        var clause = one.clause() == null ? "" : one.clause();
        return switch (one.state()) {
            case VISIBLE -> null;
            case HELD -> words.text("state.held", clause);
            case REMOVED -> words.text("state.removed", clause);
            case DELETED_BY_AUTHOR -> words.text("state.deleted");
        };
    }
}
