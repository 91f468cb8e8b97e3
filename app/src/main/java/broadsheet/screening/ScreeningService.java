package broadsheet.screening;

import broadsheet.screening.model.AbuseModel;
import broadsheet.screening.words.WordRules;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads lists and model once, in a thread of its own, so that no page waits for them.
@Singleton
final class ScreeningService implements Screenings {
    private final FutureTask<Screening> house;
    private final boolean serving;

    ScreeningService(
            ScreeningConfig config,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        house = new FutureTask<>(() -> new Screening(WordRules.standard(), AbuseModel.standard(), config.limits()));
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            Thread.ofPlatform().daemon().name("screening-lists").start(house);
        }
    }

    @Override
    public Screening of(long paperId) {
        return house();
    }

    @Override
    public Screening house() {
        house.run(); // nothing, when it ran before
        try {
            return house.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the lists of screening cannot be read", e.getCause());
        }
    }
}
