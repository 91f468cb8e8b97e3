package broadsheet.author;

import broadsheet.platform.db.Database;
import broadsheet.text.LatinName;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

@Singleton
final class AuthorService implements Authors {
    private static final String NAMELESS = "author";
    private static final int REMEMBERED = 10_000;

    private final Database database;
    private final AuthorStore store;
    /// A name keeps its address for good.
    private final Cache<String, Author> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    AuthorService(Database database, AuthorStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public Optional<Author> find(String slug) {
        return store.find(slug);
    }

    @Override
    public Map<String, Author> named(Collection<String> names) {
        var found = new HashMap<>(known.getAllPresent(names));
        var others = names.stream().filter(name -> !found.containsKey(name)).toList();
        if (!others.isEmpty()) {
            store.named(others).forEach(author -> found.put(author.name(), author));
        }
        if (!database.inTransaction()) {
            known.putAll(found);
        }
        return found;
    }

    @Override
    public Map<String, Author> register(Collection<String> names) {
        return database.transaction(() -> {
            var registered = named(names);
            // In the order of the names, so that two transactions never wait for each other.
            for (var name : new TreeSet<>(names)) {
                if (!registered.containsKey(name)) {
                    registered.put(name, add(name));
                }
            }
            return registered;
        });
    }

    /// The first free address; a name that somebody else registers meanwhile is theirs.
    private Author add(String name) {
        var wanted = LatinName.of(name).orElse(NAMELESS);
        for (int i = 1; ; i++) {
            var slug = i == 1 ? wanted : wanted + "-" + i;
            var added = store.insert(slug, name)
                    .or(() -> store.named(List.of(name)).stream().findFirst());
            if (added.isPresent()) {
                return added.get();
            }
        }
    }

    @Override
    public List<Author> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }
}
