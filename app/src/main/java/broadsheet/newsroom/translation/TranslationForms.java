package broadsheet.newsroom.translation;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.newsroom.Desk;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
import broadsheet.writing.Translations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/// Begins a translation, and leads to the room where both stand side by side.
@Path("/newsroom/translations")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TranslationForms {
    private final CurrentStaff current;
    private final Desk desk;
    private final Stories stories;
    private final Publications publications;
    private final Translations translations;

    TranslationForms(
            CurrentStaff current, Desk desk, Stories stories, Publications publications, Translations translations) {
        this.current = current;
        this.desk = desk;
        this.stories = stories;
        this.publications = publications;
        this.translations = translations;
    }

    @POST
    @Path("/{id}")
    @Needs(Permission.WRITE)
    public Response begin(@RestPath String id, @Context HttpServerRequest request) {
        var staff = current.staff();
        var original = id.matches("[1-9][0-9]{0,17}")
                ? stories.find(Long.parseLong(id)).filter(story -> Rights.sees(staff, story))
                : Optional.<Story>empty();
        return original.flatMap(story -> place(story, staff).map(place -> translations.begin(story, place, staff)))
                .map(outcome -> outcome instanceof Outcome.Done<Story>(var story)
                        ? Desk.to("/newsroom/stories/" + story.id())
                        : desk.home(request, staff, true))
                .orElseGet(() -> desk.home(request, staff, true));
    }

    /// Where the original stands if the person may write there, else in the first paper of his.
    private Optional<Place> place(Story original, Staff staff) {
        var first = publications.papers().stream()
                .filter(paper -> staff.may(Permission.WRITE, paper.id()))
                .filter(paper -> !paper.sections().isEmpty())
                .map(TranslationForms::place);
        return Stream.concat(Stream.of(original.place()), first)
                .filter(place -> staff.may(Permission.WRITE, place.paperId()))
                .findFirst();
    }

    private static Place place(Paper paper) {
        return new Place(paper.id(), paper.sections().getFirst().id());
    }
}
