package broadsheet.newsroom.pictures;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.media.Media;
import broadsheet.media.Picture;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.pictures.PicturesView.Uploaded;
import broadsheet.platform.db.Json;
import broadsheet.platform.web.TakesFiles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Uploading. What a file is, is read from its bytes; its name is only said again.
@Path("/newsroom/pictures")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PictureForms {
    private static final int LONGEST_NAME = 100;
    /// Pictures in memory at one time, whoever uploads.
    private static final int AT_ONCE = 2;

    private final CurrentStaff current;
    private final Desk desk;
    private final Media media;
    private final PicturePrinter printer;
    private final Semaphore turn = new Semaphore(AT_ONCE);

    PictureForms(CurrentStaff current, Desk desk, Media media, PicturePrinter printer) {
        this.current = current;
        this.desk = desk;
        this.media = media;
        this.printer = printer;
    }

    @GET
    public Response page(@RestQuery @Nullable String url, @Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .map(staff -> staff.maySomewhere(Permission.WRITE)
                        ? printer.page(request, staff, List.of(), List.of(), url)
                        : desk.home(request, staff, true))
                .orElseGet(() -> desk.signIn(request));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @TakesFiles
    @Needs(Permission.WRITE)
    public Response upload(@RestForm("file") @Nullable List<FileUpload> files, @Context HttpServerRequest request) {
        var stored = new ArrayList<Uploaded>();
        var problems = new ArrayList<Problem>();
        for (var file : Objects.requireNonNullElse(files, List.<FileUpload>of())) {
            if (file.size() > 0) {
                store(file, stored, problems);
            }
        }
        if (stored.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.invalid("pictures.none", "/file"));
        }
        if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .contains("json")) {
            return printer.json(request, stored, problems);
        }
        return printer.page(request, current.staff(), stored, problems, null);
    }

    private void store(FileUpload file, List<Uploaded> stored, List<Problem> problems) {
        var name = Objects.requireNonNullElse(file.fileName(), "");
        var said = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        turn.acquireUninterruptibly();
        try {
            switch (media.store(bytes(file), said)) {
                case Outcome.Done<Picture>(var picture) -> stored.add(uploaded(picture, said));
                case Outcome.Refused<Picture>(var found) -> problems.addAll(found);
            }
        } finally {
            turn.release();
        }
    }

    private Uploaded uploaded(Picture picture, String name) {
        var notes = media.notes(picture.url());
        return new Uploaded(
                picture.url(),
                name,
                picture.width(),
                picture.height(),
                notes.map(one -> one.caption()).orElse(null),
                notes.map(one -> one.creditLine()).orElse(null));
    }

    /// One byte more than is taken says that the file is too large.
    private byte[] bytes(FileUpload file) {
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes((int) media.mostBytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a script hears.
    record Answer(List<Uploaded> pictures, List<String> faults) {
        String json() {
            return Json.write(this);
        }
    }
}
