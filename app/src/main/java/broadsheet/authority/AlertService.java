package broadsheet.authority;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.Earlier;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.OwnData;
import broadsheet.platform.jobs.Retention;
import broadsheet.publication.Publications;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
final class AlertService implements Alerts, OwnData, Retention {
    private final AlertStore store;
    private final Exhibits exhibits;
    private final Comments comments;
    private final Publications publications;
    private final AuthorityConfig config;
    private final Clock clock;

    AlertService(
            AlertStore store,
            Exhibits exhibits,
            Comments comments,
            Publications publications,
            AuthorityConfig config,
            Clock clock) {
        this.store = store;
        this.exhibits = exhibits;
        this.comments = comments;
        this.publications = publications;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<Alert> tell(Alert.NewOne alert, Staff by) {
        var problems = new ArrayList<>(Checks.sender(alert.authority(), alert.country()));
        problems.addAll(Checks.words(alert.sent(), "/sent"));
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        var exhibit = exhibits.find(alert.target()).orElse(null);
        if (exhibit == null) {
            return Outcome.refused(Problem.invalid("authority.object", "/object"));
        }
        var paper = paper(exhibit, by);
        if (paper.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = store.insert(
                new AlertStore.Entry(
                        alert, paper.get(), exhibit.member(), evidence(exhibit), now, now.plus(config.kept())),
                by);
        return Outcome.done(store.find(id).orElseThrow());
    }

    /// A nickname is seen in all papers: who moderates one of them may speak of it.
    private Optional<Long> paper(Exhibit exhibit, Staff by) {
        var own = exhibit.paper();
        return own != null
                ? Optional.of(own).filter(paper -> may(by, paper))
                : publications.papers().stream()
                        .map(paper -> paper.id())
                        .filter(paper -> may(by, paper))
                        .findFirst();
    }

    private static boolean may(Staff by, long paper) {
        return by.may(Permission.MODERATE, paper) || by.maySomewhere(Permission.OPERATE);
    }

    private Alert.Evidence evidence(Exhibit exhibit) {
        var earlier = exhibit.target().kind() == Target.Kind.POST
                ? comments.earlier(exhibit.target().id()).stream()
                        .map(Earlier::text)
                        .toList()
                : List.<String>of();
        return new Alert.Evidence(
                exhibit.name(), exhibit.text(), exhibit.state(), exhibit.href(), exhibit.made(), earlier);
    }

    @Override
    public List<Alert> newest(Collection<Long> papers) {
        return store.newest(papers);
    }

    @Override
    public List<Alert> about(Target target) {
        return store.about(target);
    }

    @Override
    public String name() {
        return "authorities";
    }

    /// Whether an authority was told is not for the member to learn here: the law may want it kept
    /// secret.
    @Override
    public Object of(long memberId) {
        return List.of();
    }

    @Override
    public Optional<Instant> keptUntil(long memberId) {
        return store.keptUntil(memberId);
    }

    @Override
    public Duration kept() {
        return config.kept();
    }

    @Override
    public int sweep(Instant now) {
        return store.forgetBefore(now);
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.forget(memberId);
    }
}
