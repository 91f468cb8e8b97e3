package broadsheet.screening.setting;

import broadsheet.screening.Screening;
import broadsheet.screening.ScreeningLimits;
import broadsheet.screening.model.AbuseModel;
import broadsheet.screening.words.WordRule;
import broadsheet.screening.words.WordRule.Strength;
import broadsheet.screening.words.WordRules;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lists and model that come with the program, read once in a thread of its own, so that no page waits for them.
@Singleton
final class HouseLists {
    private final ScreeningConfig config;
    private final FutureTask<Parts> parts;
    private final boolean serving;

    HouseLists(
            ScreeningConfig config,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.config = config;
        this.serving = serving;
        parts = new FutureTask<>(() -> {
            var words = WordRules.standard();
            var model = AbuseModel.standard();
            return new Parts(words, model, new Screening(words, model, config.limits()));
        });
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            Thread.ofPlatform().daemon().name("screening-lists").start(parts);
        }
    }

    Screening screening() {
        return parts().screening();
    }

    /// With what a paper adds.
    Screening with(Setting setting) {
        var own = setting.words().stream()
                .map(rule -> new WordRule(rule.word(), rule.category(), strength(rule), rule.clause()))
                .toList();
        return new Screening(parts().words().with(own, setting.harmless()), parts().model(), limits(setting));
    }

    private ScreeningLimits limits(Setting setting) {
        var house = config.limits();
        var threshold = setting.threshold();
        var limits = threshold == null ? house : house.withThreshold(threshold);
        return setting.phases().isEmpty() ? limits : limits.withPhases(setting.phases());
    }

    private static Strength strength(Setting.Rule rule) {
        return switch (rule.action()) {
            case REFUSE -> Strength.REFUSED;
            case HOLD -> Strength.STRONG;
            case NUDGE, PASS -> Strength.MILD;
        };
    }

    private Parts parts() {
        parts.run(); // nothing, when it ran before
        try {
            return parts.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the lists of screening cannot be read", e.getCause());
        }
    }

    private record Parts(WordRules words, AbuseModel model, Screening screening) {}
}
