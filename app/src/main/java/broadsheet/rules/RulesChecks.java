package broadsheet.rules;

import broadsheet.kernel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What every rulebook must keep.
final class RulesChecks {
    private static final int MOST = 20;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NOTE = 400;
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{1,2}");

    private RulesChecks() {}

    static List<Problem> clauses(List<Clause> clauses) {
        if (clauses.isEmpty() || clauses.size() > MOST) {
            return List.of(Problem.invalid("rules.clauses.count", "/clauses", Integer.toString(MOST)));
        }
        var problems = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            var field = "/clauses/" + i;
            if (!ID.matcher(clause.id()).matches()) {
                problems.add(Problem.invalid("rules.clause.id", field + "/id", clause.id()));
            } else if (!ids.add(clause.id())) {
                problems.add(Problem.invalid("rules.clause.twice", field + "/id", clause.id()));
            }
            if (bad(clause.text(), LONGEST_TEXT)) {
                problems.add(Problem.invalid("rules.clause.text", field + "/text", Integer.toString(LONGEST_TEXT)));
            }
        }
        return problems;
    }

    static List<Problem> note(String note) {
        return bad(note, LONGEST_NOTE)
                ? List.of(Problem.invalid("rules.note", "/note", Integer.toString(LONGEST_NOTE)))
                : List.of();
    }

    private static boolean bad(String text, int longest) {
        return text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0;
    }
}
