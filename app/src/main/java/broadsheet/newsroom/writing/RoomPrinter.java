package broadsheet.newsroom.writing;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.writing.WritingView.Act;
import broadsheet.newsroom.writing.WritingView.Beside;
import broadsheet.newsroom.writing.WritingView.Fault;
import broadsheet.newsroom.writing.WritingView.Held;
import broadsheet.newsroom.writing.WritingView.Kept;
import broadsheet.newsroom.writing.WritingView.Original;
import broadsheet.newsroom.writing.WritingView.Rows;
import broadsheet.publication.Publications;
import broadsheet.site.Sheet;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
import broadsheet.writing.Drafts;
import broadsheet.writing.Locks;
import broadsheet.writing.Translations;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Prints the form of a story.
@Singleton
final class RoomPrinter {
    private static final int SPARE = 2;

    private final Desk desk;
    private final Publications publications;
    private final RoomOptions options;
    private final Suggestions suggestions;
    private final Drafts drafts;
    private final Locks locks;
    private final Translations translations;

    RoomPrinter(
            Desk desk,
            Publications publications,
            RoomOptions options,
            Suggestions suggestions,
            Drafts drafts,
            Locks locks,
            Translations translations) {
        this.desk = desk;
        this.publications = publications;
        this.options = options;
        this.suggestions = suggestions;
        this.drafts = drafts;
        this.locks = locks;
        this.translations = translations;
    }

    Response blank(HttpServerRequest request, Staff staff) {
        var paper = publications.papers().stream()
                .filter(one -> staff.may(Permission.WRITE, one.id()))
                .findFirst()
                .orElse(null);
        return page(request, new Shown(staff, null, StoryFields.blank(paper), List.of(), null));
    }

    /// The story as it is stored, or what the person left unsaved.
    Response story(HttpServerRequest request, Staff staff, Story story, boolean unsaved) {
        var kept = drafts.find(story.id(), staff.id()).orElse(null);
        if (unsaved && kept != null) {
            return page(request, new Shown(staff, story, kept.fields(), List.of(), null));
        }
        return page(request, new Shown(staff, story, StoryFields.of(story), List.of(), kept));
    }

    /// What was sent, with what is wrong with it.
    Response again(
            HttpServerRequest request,
            Staff staff,
            @Nullable Story story,
            Map<String, String> fields,
            List<Problem> problems) {
        return page(request, new Shown(staff, story, fields, problems, null));
    }

    private Response page(HttpServerRequest request, Shown shown) {
        var sheet = desk.sheet(request);
        var words = Words.of("room", sheet.language());
        var story = shown.story();
        var title = story == null ? words.text("room.new") : story.content().headline();
        var view = new WritingView.Room(
                Desk.titled(sheet, title),
                words,
                Desk.bar(sheet, shown.staff(), story == null ? "/newsroom/new" : "/newsroom/"),
                shown.problems().stream().map(problem -> fault(sheet, problem)).toList(),
                story == null ? 0 : story.id(),
                story == null ? "" : story.status().code(),
                FormBody.both(shown.fields()),
                options.of(sheet, shown.staff()),
                rows(shown.fields()),
                story == null ? null : held(words, shown.staff(), story),
                kept(sheet, words, shown),
                acts(words, shown.staff(), story),
                beside(sheet, words, story),
                story == null ? null : original(shown.staff(), story));
        return Desk.answer(sheet, shown.problems().isEmpty() ? 200 : 422, "newsroom/writing/room.jte", view);
    }

    private @Nullable Original original(Staff staff, Story story) {
        return translations
                .original(story.id())
                .filter(one -> one.status().listed() || Rights.sees(staff, one))
                .map(one -> new Original(
                        "/newsroom/stories/" + one.id(),
                        one.content().language(),
                        one.content().headline(),
                        String.join("、", one.content().sources()),
                        one.content().body().plainText().lines().toList()))
                .orElse(null);
    }

    private Beside beside(Sheet sheet, Words words, @Nullable Story story) {
        return story == null
                ? new Beside(null, List.of(), List.of(), List.of(), List.of())
                : suggestions.beside(words, sheet.language(), story);
    }

    private static Fault fault(Sheet sheet, Problem problem) {
        return new Fault("#" + FieldNames.of(problem.field()), Desk.sentence(sheet, problem));
    }

    private static Rows rows(Map<String, String> fields) {
        return new Rows(used(fields, "byline-", "-role") + SPARE, used(fields, "image-", "-url") + 1);
    }

    private static int used(Map<String, String> fields, String before, String behind) {
        return IntStream.range(0, FormReader.MOST_ROWS - SPARE)
                .filter(i -> !fields.getOrDefault(before + i + behind, "").isEmpty())
                .map(i -> i + 1)
                .max()
                .orElse(0);
    }

    private @Nullable Held held(Words words, Staff staff, Story story) {
        return locks.of(story.id())
                .filter(lock -> lock.holder() != staff.id())
                .map(lock -> new Held(
                        words.text("held.by", lock.holderName()),
                        staff.may(Permission.PUBLISH, story.place().paperId())
                                || (lock.askedBy() != null && lock.askedBy() == staff.id()),
                        lock.askedBy() != null && lock.askedBy() == staff.id()))
                .orElse(null);
    }

    private static @Nullable Kept kept(Sheet sheet, Words words, Shown shown) {
        var kept = shown.kept();
        var story = shown.story();
        if (kept == null || story == null) {
            return null;
        }
        var text = words.text("kept.text", sheet.dates().full(kept.at()).text());
        return new Kept(text, kept.baseVersion() != story.version());
    }

    private static List<Act> acts(Words words, Staff staff, @Nullable Story story) {
        var acts = new ArrayList<Act>();
        if (story == null || Rights.mayWrite(staff, story)) {
            acts.add(new Act("save", words.text("act.save")));
            if (story == null || story.status() == Status.DRAFT) {
                acts.add(new Act("in_review", words.text("act.in_review")));
            }
            var paper = story == null ? null : story.place().paperId();
            if (paper == null ? staff.maySomewhere(Permission.PUBLISH) : staff.may(Permission.PUBLISH, paper)) {
                acts.add(new Act("publication", words.text("act.publication")));
            }
        }
        return acts;
    }

    private record Shown(
            Staff staff,
            @Nullable Story story,
            Map<String, String> fields,
            List<Problem> problems,
            Drafts.@Nullable Kept kept) {}
}
