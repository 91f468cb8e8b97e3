package broadsheet.privacy;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.privacy.Breaches.Draft;
import broadsheet.publication.Paper;
import java.util.ArrayList;
import java.util.List;

/// What people and the authority are told of a breach.
final class BreachDrafts {
    private BreachDrafts() {}

    static List<Draft> of(Breach breach, Paper paper) {
        var drafts = new ArrayList<Draft>();
        for (var language : Language.values()) {
            drafts.add(new Draft("people", language.tag(), toPeople(breach, paper, language)));
            drafts.add(new Draft("authority", language.tag(), toAuthority(breach, paper, language)));
        }
        return drafts;
    }

    static String toPeople(Breach breach, Paper paper, Language language) {
        return Words.of("privacy", language)
                .text(
                        "breach.people",
                        paper.name(),
                        new TaiwanDates(language).full(breach.noticed()).text(),
                        breach.what(),
                        breach.data(),
                        breach.measures());
    }

    private static String toAuthority(Breach breach, Paper paper, Language language) {
        return Words.of("privacy", language)
                .text(
                        "breach.authority",
                        paper.name(),
                        new TaiwanDates(language).full(breach.noticed()).text(),
                        breach.what(),
                        breach.data(),
                        breach.measures(),
                        Integer.toString(breach.affected()),
                        Integer.toString(breach.told()));
    }
}
