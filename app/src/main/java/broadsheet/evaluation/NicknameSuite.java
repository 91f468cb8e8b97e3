package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.screening.Answer;
import broadsheet.screening.Screening;

/// Nicknames: which share of the bad and of the good is refused. Where a person is to look, holding is enough.
final class NicknameSuite implements Suite {
    @Override
    public String name() {
        return "nicknames";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        var screening = Screening.standard();
        var counts = new long[4];
        return inputs.need("cases")
                .then(file -> JsonLines.read(file, row -> {
                    var verdict = screening.nickname(row.text("text"));
                    switch (row.text("expect")) {
                        case "allow" -> count(counts, 2, verdict.stopped());
                        case "block" -> count(counts, 0, verdict.answer() == Answer.REFUSE);
                        case "block_or_review" -> count(counts, 0, verdict.stopped());
                        default -> throw new Row.Unusable("expect");
                    }
                }))
                .then(read -> Outcome.done(new Figures(this)
                        .count("cases", read)
                        .share("badRefused", counts[1], counts[0])
                        .share("goodRefused", counts[3], counts[2])));
    }

    private static void count(long[] counts, int at, boolean stopped) {
        counts[at]++;
        counts[at + 1] += stopped ? 1 : 0;
    }
}
