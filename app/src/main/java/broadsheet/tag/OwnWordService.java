package broadsheet.tag;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.text.Folding;
import broadsheet.text.words.Dictionary;
import broadsheet.text.words.NameKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
final class OwnWordService implements OwnWords {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;

    private final Database database;
    private final WordStore store;
    private final TagStore tags;
    private final TagShelf shelf;
    private final Outbox outbox;
    private final Clock clock;

    OwnWordService(Database database, WordStore store, TagStore tags, TagShelf shelf, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.tags = tags;
        this.shelf = shelf;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Dictionary dictionary() {
        return shelf.book().dictionary();
    }

    @Override
    public List<Word> list(String beginning, int limit) {
        return store.list(Folding.of(beginning), limit);
    }

    @Override
    public Outcome<Word> put(String sent, @Nullable NameKind kind, Actor by) {
        var word = TagService.tidy(sent);
        var key = Folding.of(word);
        if (key.length() < SHORTEST
                || key.length() > LONGEST
                || word.length() > LONGEST
                || !key.codePoints().allMatch(OwnWordService::isPart)) {
            return Outcome.refused(
                    Problem.invalid("tag.word", "/word", Integer.toString(SHORTEST), Integer.toString(LONGEST)));
        }
        var put = new Word(word, kind, "editor");
        return database.transaction(() -> {
            store.put(key, put);
            var result = kind == null ? "" : kind.code();
            tags.log(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by,
                    kind == null ? "no_word" : "word",
                    word,
                    result);
            told();
            return Outcome.done(put);
        });
    }

    /// Letters of any script, digits, and what stands inside names.
    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point) || " .·‧・&+'’-".indexOf(point) >= 0;
    }

    @Override
    public boolean forget(String sent, Actor by) {
        var word = TagService.tidy(sent);
        return database.transaction(() -> {
            var gone = store.delete(Folding.of(word));
            if (gone) {
                tags.log(clock.instant().truncatedTo(ChronoUnit.MICROS), by, "forget_word", word, "");
                told();
            }
            return gone;
        });
    }

    private void told() {
        outbox.append(new TagsChanged(Set.of()));
        database.afterTransaction(shelf::forget);
    }
}
