package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.related.EventJudge;
import broadsheet.related.EventJudge.Account;
import java.util.ArrayList;
import java.util.List;

/// Which leads tell of the same event: every pair of a file, by the rule that keeps more than two of one event out of
/// related news.
final class EventSuite implements Suite {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        var leads = new ArrayList<Lead>();
        return inputs.need("cases")
                .then(file -> JsonLines.read(file, row -> leads.add(Lead.of(row))))
                .then(_ -> Outcome.done(figures(leads)));
    }

    private Figures figures(List<Lead> leads) {
        long both = 0;
        long labelled = 0;
        long found = 0;
        for (int i = 0; i < leads.size(); i++) {
            for (var other : leads.subList(i + 1, leads.size())) {
                var same = leads.get(i).event.equals(other.event);
                var judged = EventJudge.isSame(leads.get(i).account, other.account);
                labelled += same ? 1 : 0;
                found += judged ? 1 : 0;
                both += same && judged ? 1 : 0;
            }
        }
        return new Figures(this)
                .count("pairs", labelled)
                .share("precision", both, found)
                .share("recall", both, labelled)
                .share("f1", 2 * both, labelled + found);
    }

    private record Lead(String event, Account account) {
        static Lead of(Row row) {
            var headline = row.has("title") ? row.text("title") + "\n" : "";
            return new Lead(row.text("event"), new Account(headline + row.text("lead"), StoryRow.moment(row)));
        }
    }
}
