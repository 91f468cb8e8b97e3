package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.screening.Draft;
import broadsheet.screening.Screening;

/// Disguised posts: how many that are found as they are, are found in disguise too.
final class ObfuscationSuite implements Suite {
    @Override
    public String name() {
        return "obfuscation";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        var screening = Screening.standard();
        var counts = new long[3];
        return inputs.need("cases")
                .then(file -> JsonLines.read(file, row -> {
                    var original = row.text("original");
                    var perturbed = row.text("perturbed");
                    if (!row.has("toxic") || row.flag("toxic")) {
                        counts[0]++;
                        var found = screening.post(Draft.of(original)).stopped();
                        counts[1] += found ? 1 : 0;
                        counts[2] +=
                                found && screening.post(Draft.of(perturbed)).stopped() ? 1 : 0;
                    }
                }))
                .then(_ -> Outcome.done(new Figures(this)
                        .count("pairs", counts[0])
                        .count("foundOriginal", counts[1])
                        .count("foundPerturbed", counts[2])
                        .share("ratio", counts[2], counts[1])));
    }
}
