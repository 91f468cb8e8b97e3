package broadsheet.screening.setting;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.rules.Rules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class SettingService implements Settings {
    private static final int LONGEST_NOTE = 200;

    private final Database database;
    private final SettingStore store;
    private final Rehearser rehearser;
    private final Rules rules;
    private final Outbox outbox;
    private final ScreeningConfig config;
    private final Clock clock;

    SettingService(
            Database database,
            SettingStore store,
            Rehearser rehearser,
            Rules rules,
            Outbox outbox,
            ScreeningConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.rehearser = rehearser;
        this.rules = rules;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public SettingVersion inForce(long paperId) {
        return store.version(paperId, store.inForce(paperId)).orElseGet(() -> SettingVersion.none(paperId));
    }

    @Override
    public List<SettingVersion> versions(long paperId) {
        return store.versions(paperId);
    }

    @Override
    public Outcome<SettingVersion> draft(long paperId, Setting setting, String note, Actor by) {
        var problems = new ArrayList<>(SettingChecks.problems(setting, rules.current(paperId)));
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            problems.add(Problem.invalid("screening.setting.note", "/note", Integer.toString(LONGEST_NOTE)));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return database.transaction(() -> {
            store.lock(paperId);
            var version = new SettingVersion(
                    paperId, store.newest(paperId) + 1, setting, note.strip(), by.name(), now(), null);
            store.insert(version, by);
            return Outcome.done(version);
        });
    }

    @Override
    public Outcome<Rehearsal> replay(long paperId, Setting setting, int days) {
        var problems = new ArrayList<>(SettingChecks.problems(setting, rules.current(paperId)));
        if (days < 1 || days > DAYS) {
            problems.add(Problem.invalid("screening.setting.days", "/days", Integer.toString(DAYS)));
        }
        return problems.isEmpty()
                ? Outcome.done(rehearser.rehearse(inForce(paperId), setting, days, now()))
                : new Outcome.Refused<>(problems);
    }

    @Override
    public Outcome<Rehearsal> rehearse(long paperId, int version, Actor by) {
        var wanted = store.version(paperId, version);
        if (wanted.isEmpty()) {
            return Outcome.refused(Problem.of(Kind.NOT_FOUND, "screening.setting.unknown"));
        }
        var rehearsal = rehearser.rehearse(inForce(paperId), wanted.get().setting(), DAYS, now());
        store.insertRehearsal(paperId, version, rehearsal, by, now());
        return Outcome.done(rehearsal);
    }

    @Override
    public Optional<Rehearsal> rehearsal(long paperId, int version) {
        return store.rehearsal(paperId, version, store.inForce(paperId));
    }

    @Override
    public Optional<SettingVersion> version(long paperId, int version) {
        return store.version(paperId, version);
    }

    @Override
    public List<String> phases() {
        return config.phases();
    }

    @Override
    public Outcome<SettingVersion> switchOn(long paperId, int version, Actor by) {
        return database.transaction(() -> {
            store.lock(paperId);
            if (version != 0 && store.version(paperId, version).isEmpty()) {
                return Outcome.refused(Problem.of(Kind.NOT_FOUND, "screening.setting.unknown"));
            }
            int counts = store.inForce(paperId);
            if (version != 0 && !store.mayCount(paperId, version, counts)) {
                return Outcome.refused(
                        Problem.of(Kind.CONFLICT, "screening.setting.unrehearsed", Integer.toString(counts)));
            }
            if (version != counts) {
                store.insertSwitch(paperId, version, by, now());
                outbox.append(new SettingSwitched(paperId, version));
            }
            return Outcome.done(inForce(paperId));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
