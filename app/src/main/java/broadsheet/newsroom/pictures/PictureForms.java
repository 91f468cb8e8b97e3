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

    private final CurrentStaff current;
    private final Desk desk;
    private final Media media;
    private final PicturePrinter printer;

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
        switch (media.store(bytes(file), said)) {
            case Outcome.Done<Picture>(var picture) -> stored.add(uploaded(picture, said));
            case Outcome.Refused<Picture>(var found) -> problems.addAll(found);
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

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
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
