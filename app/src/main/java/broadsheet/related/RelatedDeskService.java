package broadsheet.related;

import broadsheet.kernel.Outcome;
import broadsheet.story.FurtherReading;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
final class RelatedDeskService implements RelatedDesk {
    private final RelatedSeeker seeker;
    private final RelatedCheck check;
    private final CheckStore checks;
    private final PaperRules rules;

    RelatedDeskService(RelatedSeeker seeker, RelatedCheck check, CheckStore checks, PaperRules rules) {
        this.seeker = seeker;
        this.check = check;
        this.checks = checks;
        this.rules = rules;
    }

    @Override
    public List<Related> suggestions(Story story, int limit) {
        var picked = story.content().furtherReading().stream()
                .map(FurtherReading::id)
                .collect(Collectors.toSet());
        return seeker.find(story, limit + picked.size()).stream()
                .filter(one -> !picked.contains(one.story().id()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<DeadPick> deadPicks(Story story) {
        return check.dead(List.of(story));
    }

    @Override
    public List<DeadPick> deadPicks(int limit) {
        return checks.dead(limit);
    }

    @Override
    public Stands stands(long paper) {
        return rules.of(paper);
    }

    @Override
    public Outcome<Stands> decide(long paper, Stands stands) {
        rules.put(paper, stands);
        return Outcome.done(stands);
    }

    @Override
    public Optional<Check> lastCheck() {
        return checks.last();
    }

    @Override
    public Check check() {
        return check.now();
    }
}
