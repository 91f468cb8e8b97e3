package broadsheet.tag;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Story;
import broadsheet.story.StoryList;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Singleton
final class TagService implements Tags {
    static final int LONGEST = 50;
    private static final int LONGEST_DESCRIPTION = 600;
    private static final int MOST_NAMES = 50;

    private final Database database;
    private final TagStore store;
    private final TagShelf shelf;
    private final TagHabits habits;
    private final Outbox outbox;
    private final Clock clock;

    TagService(Database database, TagStore store, TagShelf shelf, TagHabits habits, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.shelf = shelf;
        this.habits = habits;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<TagName> find(String printed) {
        return shelf.book().find(printed);
    }

    @Override
    public boolean isSame(String one, String other) {
        var book = shelf.book();
        return book.group(one).equals(book.group(other));
    }

    @Override
    public List<TagName> matching(String piece, int limit) {
        return shelf.book().matching(piece, limit);
    }

    @Override
    public List<String> beside(StoryList.OfTag list, List<Story> stories, int limit) {
        var book = shelf.book();
        var own = book.group(list.tag());
        var times = new LinkedHashMap<String, Integer>();
        for (var story : stories) {
            story.content().tags().stream()
                    .filter(tag -> !book.group(tag).equals(own))
                    .map(tag -> book.find(tag).map(TagName::name).orElse(tag))
                    .distinct()
                    .forEach(tag -> times.merge(tag, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<Changed> changes(int limit) {
        return store.changes(limit);
    }

    @Override
    public List<Suggestion> suggest(String headline, String text, List<String> own, int limit) {
        var book = shelf.book();
        var groups = new HashSet<String>();
        own.forEach(tag -> groups.add(book.group(tag)));
        return habits.suggest(headline, text, limit + groups.size()).stream()
                .filter(one -> !groups.contains(book.group(one.tag())))
                .limit(limit)
                .toList();
    }

    @Override
    public Outcome<TagName> save(String printed, Edit edit, Actor by) {
        var name = tidy(edit.name());
        var description = edit.description().strip();
        if (isMalformed(name)) {
            return Outcome.refused(Problem.invalid("tag.name", "/name", Integer.toString(LONGEST)));
        }
        if (description.length() > LONGEST_DESCRIPTION || description.indexOf('\0') >= 0) {
            return Outcome.refused(
                    Problem.invalid("tag.description", "/description", Integer.toString(LONGEST_DESCRIPTION)));
        }
        return change(printed, (tag, book) -> {
            if (edit.version() != null && edit.version() != tag.version()) {
                return Outcome.refused(Problem.of(Kind.OUTDATED, "tag.outdated"));
            }
            var other = book.find(name).filter(found -> found.id() != tag.id());
            if (other.isPresent()) {
                return Outcome.refused(
                        Problem.invalid("tag.taken", "/name", name, other.get().name()));
            }
            store.update(tag.id(), new Edit(name, edit.kind(), description, null));
            store.lead(name, Aliases.key(name), tag.id());
            log(by, name.equals(tag.name()) ? "describe" : "rename", tag.name(), name);
            return told(tag, Set.of(name));
        });
    }

    @Override
    public Outcome<TagName> merge(String printed, String into, Actor by) {
        return change(printed, (tag, book) -> {
            var target = book.find(into);
            if (target.isEmpty()) {
                return Outcome.refused(Problem.invalid("tag.unknown", "/into", into));
            }
            if (target.get().id() == tag.id()) {
                return Outcome.refused(Problem.invalid("tag.same", "/into", tag.name()));
            }
            if (tag.names().size() + target.get().names().size() > MOST_NAMES) {
                return Outcome.refused(Problem.invalid("tag.names", "/into", Integer.toString(MOST_NAMES)));
            }
            store.move(tag.id(), target.get().id());
            store.delete(tag.id());
            store.touch(target.get().id());
            log(by, "merge", tag.name(), target.get().name());
            return told(target.get(), Set.copyOf(tag.names()));
        });
    }

    @Override
    public Outcome<TagName> split(String printed, String name, Actor by) {
        return change(printed, (tag, book) -> {
            if (!tag.names().contains(name)) {
                return Outcome.refused(Problem.invalid("tag.unknown", "/name", name));
            }
            if (tag.name().equals(name)) {
                return Outcome.refused(Problem.invalid("tag.in-use", "/name", name));
            }
            var apart = store.insert(name);
            store.lead(name, Aliases.key(name), apart);
            store.touch(tag.id());
            log(by, "split", tag.name(), name);
            return told(tag, Set.of(name))
                    .then(_ -> Outcome.done(store.find(apart).orElseThrow()));
        });
    }

    private Outcome<TagName> change(String printed, Work work) {
        return database.transaction(() -> {
            store.lock();
            var book = new TagBook(store.all(), List.of());
            return book.find(printed)
                    .map(tag -> work.on(tag, book))
                    .orElseGet(() -> Outcome.refused(Problem.of(Kind.NOT_FOUND, "tag.unknown", printed)));
        });
    }

    private Outcome<TagName> told(TagName tag, Set<String> more) {
        var names = new HashSet<>(tag.names());
        names.addAll(more);
        outbox.append(new TagsChanged(names));
        database.afterTransaction(shelf::forget);
        return Outcome.done(store.find(tag.id()).orElseThrow());
    }

    private void log(Actor by, String action, String subject, String result) {
        store.log(clock.instant().truncatedTo(ChronoUnit.MICROS), by, action, subject, result);
    }

    static String tidy(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("[\\s\u3000]+", " ");
    }

    /// As the checks of stories: what cannot be a tag of a story can be no name of a tag.
    static boolean isMalformed(String name) {
        return name.isEmpty()
                || name.length() > LONGEST
                || name.codePoints().anyMatch(point -> Character.isISOControl(point) || point == '/');
    }

    /// A change of a tag, in a transaction that nobody else changes tags beside.
    private interface Work {
        Outcome<TagName> on(TagName tag, TagBook book);
    }
}
