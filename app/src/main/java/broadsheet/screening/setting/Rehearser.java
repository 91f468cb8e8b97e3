package broadsheet.screening.setting;

import broadsheet.screening.ScreeningCorpus;
import broadsheet.screening.Screenings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// Tries settings on the past.
@Singleton
final class Rehearser {
    private static final double SECONDS_OF_A_DAY = 86_400;

    private final Screenings screenings;
    private final HouseLists lists;
    private final ScreeningCorpus corpus;
    private final ScreeningConfig config;

    Rehearser(Screenings screenings, HouseLists lists, ScreeningCorpus corpus, ScreeningConfig config) {
        this.screenings = screenings;
        this.lists = lists;
        this.corpus = corpus;
        this.config = config;
    }

    /// @param counts what counts now
    Rehearsal rehearse(SettingVersion counts, Setting setting, int days, Instant now) {
        var since = now.minus(Duration.ofDays(days));
        var trial = new Trial(screenings.of(counts.paperId()), lists.with(setting));
        var oldest = new Instant[] {since};
        var complete = new boolean[] {true};
        corpus.read(counts.paperId(), since, post -> {
            if (trial.posts() >= config.rehearsalPosts()) {
                complete[0] = false;
                return false;
            }
            trial.look(post);
            oldest[0] = complete[0] ? since : post.at();
            return true;
        });
        double spread = complete[0] ? days : Duration.between(oldest[0], now).toSeconds() / SECONDS_OF_A_DAY;
        int seconds = config.secondsPerDecision();
        return new Rehearsal(
                oldest[0],
                trial.posts(),
                complete[0],
                counts.version(),
                trial.now(spread, seconds),
                trial.then(spread, seconds),
                trial.more(),
                trial.fewer());
    }
}
