package broadsheet.planning;

import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.db.Database;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// The checklist before publication: of pictures, sources and sensitive matter. It keeps a story from being published
/// by
/// the newsroom and by the clock, unless an editor answers for this text by name and reason. Programs that publish
/// through the API are told what is missing: what they carry was released elsewhere.
@Singleton
public final class Checklists {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final Database database;
    private final OverrideStore overrides;
    private final PlanningConfig config;
    private final Audit audit;
    private final Clock clock;

    Checklists(Database database, OverrideStore overrides, PlanningConfig config, Audit audit, Clock clock) {
        this.database = database;
        this.overrides = overrides;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the story lacks.
    public List<Problem> of(Story story) {
        return Checklist.of(story.content(), TaiwanDates.day(clock.instant()), config.sensitive(), config.helplines());
    }

    /// Lets this text pass all the same.
    ///
    /// @param reason 5 to 1,000 characters
    public Outcome<Story> override(Story story, String reason, Actor by) {
        var words = reason.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return Outcome.refused(Problem.invalid("planning.override.reason", "/reason"));
        }
        return database.transaction(() -> {
            overrides.put(story.id(), story.version(), words, by, clock.instant());
            audit.record(List.of(AuditEntry.of("plan", story.id(), story.place().paperId(), "overridden", by)
                    .noting(words)
                    .making(story.version())));
            return Outcome.done(story);
        });
    }

    /// True when somebody answers for the text as it stands.
    public boolean isOverridden(long story) {
        return overrides.has(story);
    }

    /// The story, when it lacks nothing or somebody answers for what it lacks.
    public Outcome<Story> passed(Story story) {
        var missing = of(story);
        return missing.isEmpty() || overrides.has(story.id())
                ? Outcome.done(story)
                : new Outcome.Refused<>(missing.stream()
                        .map(one -> new Problem(Problem.Kind.CONFLICT, one.code(), one.field(), one.arguments()))
                        .toList());
    }
}
