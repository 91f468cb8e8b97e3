package broadsheet.screening.setting;

import broadsheet.kernel.Problem;
import broadsheet.rules.Rulebook;
import broadsheet.screening.Answer;
import broadsheet.screening.ScreeningLimits;
import broadsheet.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What every setting must keep.
final class SettingChecks {
    private static final int MOST = 5000;
    private static final int LONGEST = 40;
    private static final double LEAST = -2;
    private static final double GREATEST = 5;

    private SettingChecks() {}

    static List<Problem> problems(Setting setting, Rulebook rules) {
        if (setting.words().size() > MOST || setting.harmless().size() > MOST) {
            return List.of(Problem.invalid("screening.setting.many", "/words", Integer.toString(MOST)));
        }
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (int i = 0; i < setting.words().size(); i++) {
            problems.addAll(rule(setting.words().get(i), "/words/" + i, rules, seen));
        }
        for (int i = 0; i < setting.harmless().size(); i++) {
            problems.addAll(word(setting.harmless().get(i), "/harmless/" + i, seen));
        }
        problems.addAll(phases(setting.phases()));
        var threshold = setting.threshold();
        if (threshold != null && !(threshold >= LEAST && threshold <= GREATEST)) {
            problems.add(Problem.invalid(
                    "screening.setting.threshold", "/threshold", Double.toString(LEAST), Double.toString(GREATEST)));
        }
        return problems;
    }

    private static List<Problem> phases(List<String> phases) {
        var seen = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            if (!ScreeningLimits.STANDARD.phases().contains(phase) || !seen.add(phase)) {
                problems.add(Problem.invalid("screening.setting.phase", "/phases/" + i, phase));
            }
        }
        return problems;
    }

    private static List<Problem> rule(Setting.Rule rule, String field, Rulebook rules, Set<String> seen) {
        var problems = new ArrayList<>(word(rule.word(), field + "/word", seen));
        if (rule.category().isBlank() || rule.category().length() > LONGEST) {
            problems.add(Problem.invalid("screening.setting.category", field + "/category", Integer.toString(LONGEST)));
        }
        if (rules.clause(rule.clause()).isEmpty()) {
            problems.add(Problem.invalid("screening.setting.clause", field + "/clause", rule.clause()));
        }
        if (rule.action() == Answer.PASS) {
            problems.add(Problem.invalid("screening.setting.action", field + "/action"));
        }
        return problems;
    }

    private static List<Problem> word(String word, String field, Set<String> seen) {
        if (word.length() > LONGEST || word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of(Problem.invalid("screening.setting.word", field, Integer.toString(LONGEST)));
        }
        return seen.add(Folding.of(word))
                ? List.of()
                : List.of(Problem.invalid("screening.setting.twice", field, word));
    }
}
