package broadsheet.newsroom.pictures;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.pictures.PicturesView.Uploaded;
import broadsheet.newsroom.pictures.PicturesView.Used;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints the page of pictures.
@Singleton
final class PicturePrinter {
    private static final int MOST = 50;

    private final Desk desk;
    private final UseStore store;
    private final Publications publications;

    PicturePrinter(Desk desk, UseStore store, Publications publications) {
        this.desk = desk;
        this.store = store;
        this.publications = publications;
    }

    Response page(
            HttpServerRequest request,
            Staff staff,
            List<Uploaded> uploaded,
            List<Problem> problems,
            @Nullable String asked) {
        var sheet = desk.sheet(request);
        var words = Words.of("pictures", sheet.language());
        var mine = publications.papers().stream()
                .map(Paper::id)
                .filter(paper -> staff.may(Permission.SEE_UNPUBLISHED, paper))
                .toList();
        var view = new PicturesView(
                Desk.titled(sheet, words.text("pictures.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/pictures"),
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList(),
                uploaded,
                asked == null ? "" : asked,
                asked == null || !asked.startsWith("/media/")
                        ? List.of()
                        : store.stories(asked, mine, MOST).stream()
                                .map(one -> new Used("/newsroom/stories/" + one.id(), one.headline()))
                                .toList());
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/pictures/pictures.jte", view);
    }

    Response json(HttpServerRequest request, List<Uploaded> uploaded, List<Problem> problems) {
        var sheet = desk.sheet(request);
        var faults =
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList();
        return Response.status(problems.isEmpty() ? 200 : 422)
                .type(MediaType.APPLICATION_JSON)
                .entity(new PictureForms.Answer(uploaded, faults).json())
                .build();
    }
}
