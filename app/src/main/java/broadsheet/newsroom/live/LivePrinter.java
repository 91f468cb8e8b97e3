package broadsheet.newsroom.live;

import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.live.LiveBlogs;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.live.LiveView.Entry;
import broadsheet.newsroom.live.LiveView.Written;
import broadsheet.story.Story;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/// Prints the console of a live story.
@Singleton
final class LivePrinter {
    static final LiveBlogs.Words NOTHING = new LiveBlogs.Words("", "");

    private final Desk desk;
    private final LiveBlogs blogs;

    LivePrinter(Desk desk, LiveBlogs blogs) {
        this.desk = desk;
        this.blogs = blogs;
    }

    Response page(
            HttpServerRequest request, Staff staff, Story story, List<Problem> problems, LiveBlogs.Words written) {
        var sheet = desk.sheet(request);
        var words = Words.of("live", sheet.language());
        var blog = blogs.of(story.id());
        var view = new LiveView(
                Desk.titled(sheet, words.text("live.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/live/" + story.id()),
                story.id(),
                story.content().headline(),
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList(),
                blog.filter(one -> one.ended() == null).isPresent(),
                blog.isPresent(),
                new Written(written.headline(), Objects.requireNonNullElse(written.text(), "")),
                blogs.entries(story.id(), LiveBlogs.SHOWN).stream()
                        .map(entry -> new Entry(
                                entry.id(), sheet.dates().full(entry.at()), entry.headline(), entry.text(), entry.by()))
                        .toList());
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/live/console.jte", view);
    }
}
