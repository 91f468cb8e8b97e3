package broadsheet.transparency;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.ledger.LedgerDisclosure.Taken;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerTotals.Sum;
import broadsheet.transparency.Template.Value;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// Parts 1 and 7 to 11: who reports, complaints, automation, people, recipients, and what no number
/// tells.
final class MechanismSheets {
    private static final Set<String> VISIBILITY = Set.of("hold", "refuse", "remove", "rename");
    private static final Set<String> ACCOUNT = Set.of("suspend", "end_membership");
    private static final String NONE = "0";

    private final Facts facts;
    private final Words words = Words.of("transparency", Language.EN);

    MechanismSheets(Facts facts) {
        this.facts = facts;
    }

    List<List<String>> identification() {
        return Template.read("1_report_identification")
                .filled(
                        facts.period(),
                        (indicator, _) -> new Value(
                                switch (indicator) {
                                    case "Name of the service provider" -> facts.provider();
                                    case "Date of the publication of the report" ->
                                        facts.published().toString();
                                    case "Starting date of reporting period" ->
                                        facts.period().from().toString();
                                    case "Ending date of reporting period" ->
                                        facts.period().to().toString();
                                    default -> "";
                                },
                                ""));
    }

    List<List<String>> appeals() {
        return Template.read("7_appeals_and_recidivism").filled(facts.period(), this::appeal);
    }

    private Value appeal(String indicator, String scope) {
        if (indicator.startsWith("Number of complaints")) {
            return complaints(scope, _ -> true, LedgerKind.APPEAL.code());
        }
        if (indicator.contains("remove or disable")) {
            return complaints(scope, sum -> has(VISIBILITY, sum), "appeal/visibility");
        }
        if (indicator.endsWith("terminate an account")) {
            return complaints(scope, sum -> has(ACCOUNT, sum), "appeal/account");
        }
        if (indicator.endsWith("in accordance with Article 16") && !indicator.contains("Trusted")) {
            return complaints(scope, sum -> sum.measure() == null, "appeal/notice");
        }
        return suspensions(indicator, scope);
    }

    private static boolean has(Set<String> measures, Sum sum) {
        return measures.contains(Objects.requireNonNullElse(sum.measure(), ""));
    }

    private Value complaints(String scope, Predicate<Sum> which, String median) {
        return switch (scope) {
            case "Total number" -> Value.of(facts.count(LedgerKind.APPEAL, which));
            case "Decisions upheld" -> Value.of(facts.outcome(LedgerKind.APPEAL, "refused", which));
            case "Decisions partially reversed" -> new Value(NONE, words.text("eu.partial"));
            case "Decisions reversed" -> Value.of(facts.outcome(LedgerKind.APPEAL, "granted", which));
            case "Median time" -> seconds(median);
            default -> new Value(NONE, words.text("eu.omitted"));
        };
    }

    private Value seconds(String group) {
        var median = group.equals(LedgerKind.APPEAL.code())
                ? facts.totals().medians().get(LedgerKind.APPEAL)
                : facts.median(group);
        return median == null ? Value.NONE : new Value(Long.toString(median), words.text("eu.seconds"));
    }

    private Value suspensions(String indicator, String scope) {
        if (indicator.endsWith("manifestly illegal content")) {
            return Value.of(facts.disclosure().taken().stream()
                    .filter(one -> one.lawful() && ACCOUNT.contains(one.measure()))
                    .mapToLong(Taken::count)
                    .sum());
        }
        if (indicator.endsWith("manifestly unfounded notices")) {
            return Value.of(facts.outcome(LedgerKind.NOTICE, "paused", _ -> true));
        }
        if (indicator.endsWith("manifestly unfounded complaints")) {
            return new Value(NONE, words.text("eu.complaints"));
        }
        if (indicator.contains("out-of-court")) {
            return Value.none(words.text("eu.court"));
        }
        return new Value(scope.equals("Median time") ? "" : NONE, words.text("eu.none"));
    }

    List<List<String>> automation() {
        return Template.read("8_automated_means").filled(facts.period(), this::automated);
    }

    private Value automated(String indicator, String scope) {
        var notices = scope.startsWith("NAM");
        if (indicator.startsWith("Accuracy")) {
            return notices ? Value.none(words.text("eu.notices")) : accuracy(indicator);
        }
        if (notices) {
            var processed = indicator.contains("solely") || scope.endsWith("Flagger")
                    ? 0
                    : facts.count(LedgerKind.NOTICE, sum -> !Objects.equals(sum.outcome(), "paused"));
            return new Value(Long.toString(processed), words.text("eu.notices"));
        }
        var own = scope.startsWith("Own");
        return Value.of(facts.count(
                LedgerKind.MEASURE,
                sum -> sum.decided() == indicator.contains("solely")
                        && (!own || Objects.equals(sum.source(), "own_initiative"))));
    }

    /// What people think of the program's measures is known of those that they looked at:
    /// precision, and no more.
    private Value accuracy(String indicator) {
        var taken = facts.count(LedgerKind.MEASURE, Sum::decided);
        var back = facts.count(LedgerKind.REVERSAL, Sum::detected);
        return indicator.endsWith("Precision") && taken > 0
                ? new Value(
                        String.format(Locale.ROOT, "%.3f", Math.max(0, 1 - (double) back / taken)),
                        words.text("eu.precision"))
                : Value.none(words.text("eu.no-sample"));
    }

    List<List<String>> people() {
        return Template.read("9_human_resources")
                .filled(
                        facts.period(),
                        (indicator, _) -> indicator.startsWith("Number of internal")
                                ? new Value(Integer.toString(facts.moderators()), words.text("eu.people"))
                                : Value.none(words.text("eu.house")));
    }

    List<List<String>> recipients() {
        return Template.read("10_AMAR").filled(facts.period(), (_, _) -> Value.NONE);
    }

    List<List<String>> qualitative() {
        var all = Template.read("11_qualitative").rows();
        return Template.read("11_qualitative").filled(facts.period(), (indicator, _) -> {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).contains(indicator)) {
                    return new Value(words.text("eu.qualitative." + (i + 1)), "");
                }
            }
            return Value.NONE;
        });
    }
}
