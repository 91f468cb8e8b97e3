package broadsheet.site.problem;

import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.ProblemPages;
import broadsheet.platform.web.ProblemType;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.Views.Link;
import broadsheet.site.Views.Notice;
import broadsheet.site.Views.Part;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.site.variant.Variant;
import jakarta.inject.Singleton;
import java.util.List;

/// In the words of readers: what the contract of the API says to programs helps nobody here.
@Singleton
final class ProblemNotices implements ProblemPages {
    private final Sheets sheets;

    ProblemNotices(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public byte[] page(PageRequest request, ProblemType type, List<Problem> problems) {
        var sheet = sheets.forHost(request);
        var words = Words.of("problem", sheet.language());
        var title = words.text(type.code() + ".title");
        var sentences = problems.stream()
                .map(problem -> sentence(problem, type, sheet, words))
                .distinct()
                .toList();
        var head = Head.plain(
                title, sentences.getFirst(), null, "/" + sheet.paper().slug() + "/");
        var view = new Notice(
                sheet.frame(head, null), title, List.of(new Part(null, sentences)), action(request.path(), words));
        var page = sheet.page(type.status(), "site/notice.jte", view);
        return ReaderPaths.rewritten(page, Variant.of(request)).bytes();
    }

    private static String sentence(Problem problem, ProblemType type, Sheet sheet, Words words) {
        var bundle = problem.code().substring(0, problem.code().indexOf('.'));
        return bundle.equals("web")
                ? words.text(type.code() + ".text", problem.arguments().toArray())
                : Words.of(bundle, sheet.language())
                        .text(problem.code(), problem.arguments().toArray());
    }

    private static Link action(String path, Words words) {
        if (path.startsWith("/account")) {
            return new Link("/account/", words.text("action.account"), null, false);
        }
        return path.startsWith("/newsroom")
                ? new Link("/newsroom/", words.text("action.newsroom"), null, false)
                : new Link("/", words.text("action.front"), null, false);
    }
}
