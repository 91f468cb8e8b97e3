package broadsheet.publication;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Singleton
final class CrawlerService implements Crawlers {
    private static final int MOST = 200;
    private static final int LONGEST_ADDRESS = 400;
    private static final Pattern AGENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final Database database;
    private final CrawlerStore store;
    private final Publications publications;
    private final Outbox outbox;
    private volatile @Nullable Map<Long, CrawlerPolicy> known;

    CrawlerService(Database database, CrawlerStore store, Publications publications, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.publications = publications;
        this.outbox = outbox;
    }

    void forget(@Observes PapersChanged event) {
        forget();
    }

    private synchronized void forget() {
        known = null;
    }

    @Override
    public CrawlerPolicy policy(long paperId) {
        var policies = known;
        return (policies == null ? read() : policies).getOrDefault(paperId, CrawlerPolicy.USUAL);
    }

    /// Synchronized: a reading begun before a change must not win over it.
    private synchronized Map<Long, CrawlerPolicy> read() {
        var policies = store.all();
        known = policies;
        return policies;
    }

    @Override
    public Outcome<CrawlerPolicy> choose(long paperId, CrawlerPolicy policy) {
        var problems = problems(policy);
        if (publications.papers().stream().noneMatch(paper -> paper.id() == paperId)) {
            problems.add(Problem.invalid("publication.paper.unknown", "paper"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return database.transaction(() -> {
            store.put(paperId, policy);
            outbox.append(new PapersChanged());
            database.afterTransaction(this::forget);
            return Outcome.done(policy);
        });
    }

    private static List<Problem> problems(CrawlerPolicy policy) {
        var problems = new ArrayList<Problem>();
        if (policy.agents().size() > MOST) {
            problems.add(Problem.invalid("publication.crawler.many", "agents", Integer.toString(MOST)));
        }
        for (var agent : policy.agents().keySet()) {
            if (!AGENT.matcher(agent).matches()) {
                problems.add(Problem.invalid("publication.crawler.agent", "agents", agent));
            }
        }
        var terms = policy.terms();
        if (terms != null && !isAddress(terms)) {
            problems.add(Problem.invalid("publication.crawler.terms", "terms", terms));
        }
        return problems;
    }

    private static boolean isAddress(String terms) {
        try {
            var address = URI.create(terms);
            return terms.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
