package broadsheet.site.talk;

import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages that answer a form which was refused: what is wrong, and the form with everything that was written.
@Singleton
final class Answers {
    private static final int TOO_MANY = 429;

    private final Sheets sheets;

    Answers(Sheets sheets) {
        this.sheets = sheets;
    }

    Response again(HttpServerRequest request, Written written, Problem problem) {
        var sheet = sheet(request);
        var words = Words.of("discussion", sheet.language());
        var title = words.text("again.title");
        var back = back(written.id());
        var view = new TalkView.Again(
                sheet.frame(Head.plain(title, title, null, "/"), null),
                title,
                cause(problem, sheet.language()),
                back + "/comments" + written.rest(),
                written.parent(),
                written.text(),
                problem.judgment() == null ? null : Marked.of(problem.judgment(), sheet.language()),
                words.text("write"),
                words.text("post"),
                problem.kind() == Problem.Kind.UNAUTHENTICATED ? signIn(back + "#discussion") : null,
                words.text("again.sign-in"),
                back,
                words.text("again.back"));
        return response(sheet.page(status(problem.kind()), "site/again.jte", view), problem);
    }

    /// What came of a proposed tag: kept until others agree, or refused.
    Response tagged(HttpServerRequest request, String story, String tag, @Nullable Problem problem) {
        var sheet = sheet(request);
        var words = Words.of("discussion", sheet.language());
        var title = words.text(problem == null ? "tag.kept.title" : "tag.refused.title");
        var back = back(story);
        var view = new TalkView.Tagged(
                sheet.frame(Head.plain(title, title, null, "/"), null),
                words,
                title,
                problem == null ? words.text("tag.kept") : cause(problem, sheet.language()),
                problem != null,
                tag,
                problem != null && problem.kind() == Problem.Kind.UNAUTHENTICATED ? signIn(back + "#tags") : null,
                back);
        return response(sheet.page(problem == null ? 200 : status(problem.kind()), "site/tagged.jte", view), problem);
    }

    private Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/", Map.of(), Map.of()));
    }

    private static String back(String story) {
        return story.matches("[0-9]{1,18}") ? "/story/" + story : "/";
    }

    private static Response response(MadePage page, @Nullable Problem problem) {
        var response = Response.status(page.status())
                .type(MediaType.TEXT_HTML + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.bytes());
        if (problem != null && problem.kind() == Problem.Kind.TOO_MANY) {
            response.header(HttpHeaders.RETRY_AFTER, problem.arguments().getFirst());
        }
        return response.build();
    }

    private static String cause(Problem problem, Language language) {
        var bundle = problem.code().substring(0, problem.code().indexOf('.'));
        return Words.of(bundle, language)
                .text(problem.code(), problem.arguments().toArray());
    }

    private static String signIn(String back) {
        return "/account/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT, OUTDATED -> 409;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case TOO_MANY -> TOO_MANY;
        };
    }

    /// What a form sent.
    ///
    /// @param id of the story, as it stood in the address
    /// @param rest of the address behind `/comments`
    /// @param parent id of the comment that it answers, or an empty text
    record Written(String id, String rest, String text, String parent) {}
}
