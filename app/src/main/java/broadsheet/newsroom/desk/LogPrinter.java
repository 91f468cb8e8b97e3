package broadsheet.newsroom.desk;

import broadsheet.account.Staff;
import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.desk.DeskListView.Change;
import broadsheet.publication.Paper;
import broadsheet.site.Sheet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prints the log of what was changed at the person's papers.
@Singleton
final class LogPrinter {
    private static final int PAGE = 100;
    private static final Set<String> OF_STORIES = Set.of("story", "plan", "lock", "live");

    private final Desk desk;
    private final DeskLists lists;
    private final Audit audit;

    LogPrinter(Desk desk, DeskLists lists, Audit audit) {
        this.desk = desk;
        this.lists = lists;
        this.audit = audit;
    }

    Response page(HttpServerRequest request, Staff staff, @Nullable Cursor after) {
        var sheet = desk.sheet(request);
        var words = Words.of("desk", sheet.language());
        var papers = lists.papers(staff).stream().map(Paper::id).toList();
        var slice = audit.recent(papers, after, PAGE);
        var next = slice.next();
        var view = new DeskListView.Log(
                Desk.titled(sheet, words.text("log.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/log"),
                slice.items().stream().map(entry -> change(sheet, words, entry)).toList(),
                next == null ? null : "/newsroom/log?after=" + next);
        return Desk.answer(sheet, 200, "newsroom/desk/log.jte", view);
    }

    private static Change change(Sheet sheet, Words words, AuditEntry entry) {
        var key = "log." + entry.subject() + "." + entry.action();
        var version = entry.version();
        return new Change(
                sheet.dates().full(Objects.requireNonNull(entry.at())),
                entry.by().name(),
                words.text(words.has(key) ? key : "log.other", entry.subjectId(), version == null ? "" : version),
                OF_STORIES.contains(entry.subject()) ? "/newsroom/stories/" + entry.subjectId() : null,
                entry.note());
    }
}
