package broadsheet.newsroom.writing;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Staff;
import broadsheet.newsroom.Desk;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Who comes in, and to which story.
@Singleton
final class Room {
    private final CurrentStaff current;
    private final Stories stories;
    private final Desk desk;

    Room(CurrentStaff current, Stories stories, Desk desk) {
        this.current = current;
        this.stories = stories;
        this.desk = desk;
    }

    /// The page of a story for those who work on it; the door for strangers, the desk for others.
    Response on(String id, HttpServerRequest request, BiFunction<Staff, Story, Response> page) {
        var staff = current.session().map(session -> session.staff());
        if (staff.isEmpty()) {
            return desk.signIn(request);
        }
        return story(id, staff.get())
                .map(story -> page.apply(staff.get(), story))
                .orElseGet(() -> desk.home(request, staff.get(), true));
    }

    /// The story, if the person works on it.
    Optional<Story> story(String id, Staff staff) {
        return id.matches("[1-9][0-9]{0,17}")
                ? stories.find(Long.parseLong(id)).filter(story -> Rights.sees(staff, story))
                : Optional.empty();
    }

    /// The first value of each field.
    static Map<String, String> fields(MultivaluedMap<String, String> form) {
        var fields = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (!values.isEmpty()) {
                fields.put(name, values.getFirst());
            }
        });
        return fields;
    }

    static long number(Map<String, String> fields, String name) {
        return number(fields.get(name));
    }

    static long number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }
}
