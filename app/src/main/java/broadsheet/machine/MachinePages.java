package broadsheet.machine;

import broadsheet.platform.cache.PageMaker;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/// The addresses that only machines ask for.
@Singleton
final class MachinePages {
    private final ExchangeMaker exchange;
    private final RobotsMaker robots;
    private final Reservation reservation;
    private final LlmsMaker llms;
    private final SecurityTxt security;

    MachinePages(
            ExchangeMaker exchange, RobotsMaker robots, Reservation reservation, LlmsMaker llms, SecurityTxt security) {
        this.exchange = exchange;
        this.robots = robots;
        this.reservation = reservation;
        this.llms = llms;
        this.security = security;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ready(pages, "/story/{id}/ninjs.json", exchange::ninjs);
        ready(pages, "/story/{id}/newsml.xml", exchange::newsml);
        ready(pages, "/robots.txt", robots::robots);
        ready(pages, "/llms.txt", llms::llms);
        ready(pages, "/.well-known/tdmrep.json", reservation::file);
        ready(pages, "/.well-known/security.txt", security::file);
    }

    private static void ready(PublicPages pages, String pattern, PageMaker maker) {
        pages.add(pattern, CachePolicy.READY, Set.of(), maker);
    }
}
