package broadsheet.site.discussion;

import broadsheet.forum.Comment;
import broadsheet.forum.CommentOrder;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.CommentThread;
import broadsheet.forum.Comments.Page;
import broadsheet.forum.text.CommentMarkup;
import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.site.discussion.DiscussionView.Entry;
import broadsheet.site.discussion.DiscussionView.Strand;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the views of discussions. A page by its order takes one statement.
@Singleton
public final class Discussions {
    /// Threads on a page.
    private static final int PAGE = 20;

    private final Comments comments;

    Discussions(Comments comments) {
        this.comments = comments;
    }

    /// The first page in the usual order.
    public DiscussionView first(long story, Language language) {
        return page(story, CommentOrder.NEWEST, null, language);
    }

    /// A page in an order.
    public DiscussionView page(long story, CommentOrder order, @Nullable String after, Language language) {
        return view(story, order, comments.page(story, order, after, PAGE), null, language);
    }

    /// The page on which a comment stands.
    public Optional<DiscussionView> around(long story, long comment, Language language) {
        return comments.around(story, comment, PAGE)
                .map(page -> view(story, CommentOrder.NEWEST, page, comment, language));
    }

    private DiscussionView view(long story, CommentOrder order, Page page, @Nullable Long marked, Language language) {
        var words = Words.of("discussion", language);
        var printer = new Printer(words, new TaiwanDates(language));
        var discussion = page.discussion();
        var strands = page.threads().stream().map(printer::strand).toList();
        return new DiscussionView(
                words,
                language.tag(),
                story,
                String.format(Locale.ROOT, "%,d", discussion.count()),
                discussion.count(),
                discussion.open(),
                discussion.slowSeconds() == 0 ? null : words.text("slow", discussion.slowSeconds()),
                order,
                strands,
                page.first() ? null : DiscussionView.address(story, order),
                page.next() == null
                        ? null
                        : "/story/" + story + "/comments?order=" + order.code() + "&after=" + page.next(),
                marked == null ? null : find(strands, marked));
    }

    private static @Nullable Entry find(List<Strand> strands, long id) {
        return strands.stream()
                .flatMap(strand -> Stream.concat(Stream.of(strand.root()), strand.replies().stream()))
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElse(null);
    }

    private record Printer(Words words, TaiwanDates dates) {
        Strand strand(CommentThread thread) {
            var root = thread.root();
            return new Strand(
                    entry(root),
                    thread.replies().stream().map(this::entry).toList(),
                    thread.earlier() ? href(root.story(), root.id()) : null,
                    thread.more() == null ? null : href(root.story(), thread.more()));
        }

        private static String href(long story, long comment) {
            return "/story/" + story + "/comments/" + comment + "#c" + comment;
        }

        private Entry entry(Comment comment) {
            var author = comment.author();
            var seen = comment.visible();
            return new Entry(
                    comment.id(),
                    comment.depth(),
                    author.name().isEmpty() ? words.text("author.gone") : author.name(),
                    seen && !author.name().isEmpty() ? author.member() : null,
                    author.staff() != null,
                    seen && comment.picked() != null,
                    dates.full(comment.created()),
                    comment.edited() == null ? null : dates.full(comment.edited()),
                    seen ? CommentMarkup.of(comment.text()) : List.of(),
                    seen ? comment.text() : "",
                    notice(comment),
                    comment.ruling() == null
                            ? null
                            : "/moderation-log#statement-" + comment.ruling().statement(),
                    comment.votes().up(),
                    comment.votes().down(),
                    href(comment.story(), comment.id()));
        }

        private @Nullable String notice(Comment comment) {
            var ruling = comment.ruling();
            var clause = ruling == null ? "" : ruling.clause();
            return switch (comment.state()) {
                case VISIBLE -> null;
                case HELD -> words.text("held", clause);
                case REMOVED -> words.text("removed", clause);
                case DELETED_BY_AUTHOR -> words.text("deleted");
            };
        }
    }
}
