package broadsheet.member.notice;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.publication.Publications;
import broadsheet.rules.Rulebook;
import broadsheet.rules.Rules;
import broadsheet.rules.RulesPublished;
import broadsheet.text.Teaser;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/// New rules are announced to everybody who agreed to the old ones; before they write again they are asked to agree.
/// Every node hears of it, and a member is told once.
@Singleton
final class RulesNotices {
    private static final int LONGEST_NOTE = 200;

    private final NoticeStore store;
    private final Rules rules;
    private final Publications publications;
    private final Clock clock;

    RulesNotices(NoticeStore store, Rules rules, Publications publications, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.publications = publications;
        this.clock = clock;
    }

    void published(@Observes RulesPublished event) {
        rules.version(event.paperId(), event.version()).ifPresent(this::tell);
    }

    private void tell(Rulebook book) {
        var paper = publications.paper(book.paperId());
        var text = Words.of("notice", Language.of(paper.language()))
                .text("rules.text", paper.name(), book.version(), Teaser.of(book.note(), LONGEST_NOTE));
        store.tellAgreed(book, new Notice.NewRules(text, "/rules"), clock.instant());
    }
}
