package broadsheet.report;

import broadsheet.kernel.Problem;
import broadsheet.rules.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What every report must keep.
final class ReportChecks {
    static final int MOST_OBJECTS = 20;
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}]+");

    private ReportChecks() {}

    static List<Problem> of(NewReport report, Reporter by, Rulebook rules) {
        var problems = new ArrayList<Problem>();
        var objects = report.objects();
        if (objects.isEmpty() || objects.size() > MOST_OBJECTS || new HashSet<>(objects).size() < objects.size()) {
            problems.add(Problem.invalid("report.objects", "/objects", Integer.toString(MOST_OBJECTS)));
        }
        if (report.clause().isEmpty() == report.law().isEmpty()) {
            problems.add(Problem.invalid("report.ground", "/clause"));
        } else if (!report.clause().isEmpty() && rules.clause(report.clause()).isEmpty()) {
            problems.add(Problem.invalid("report.clause.unknown", "/clause"));
        } else if (!report.law().isEmpty()) {
            problems.addAll(law(report, by));
        }
        if (bad(report.words(), LONGEST_WORDS) || report.words().isBlank()) {
            problems.add(Problem.invalid("report.words", "/words", Integer.toString(LONGEST_WORDS)));
        }
        if (bad(by.name(), LONGEST_NAME)) {
            problems.add(Problem.invalid("report.name", "/name", Integer.toString(LONGEST_NAME)));
        }
        if (!by.email().isEmpty()
                && (bad(by.email(), LONGEST_EMAIL) || !EMAIL.matcher(by.email()).matches())) {
            problems.add(Problem.invalid("report.email", "/email"));
        }
        return problems;
    }

    private static List<Problem> law(NewReport report, Reporter by) {
        var ground = LegalGround.of(report.law()).orElse(null);
        if (ground == null) {
            return List.of(Problem.invalid("report.law.unknown", "/law"));
        }
        var problems = new ArrayList<Problem>();
        if (ground != LegalGround.CHILDREN && by.member() == null) {
            if (by.name().isBlank()) {
                problems.add(Problem.invalid("report.name.missing", "/name"));
            }
            if (by.email().isBlank()) {
                problems.add(Problem.invalid("report.email.missing", "/email"));
            }
        }
        if (!report.goodFaith()) {
            problems.add(Problem.invalid("report.good-faith", "/goodFaith"));
        }
        return problems;
    }

    private static boolean bad(String text, int longest) {
        return text.length() > longest || text.indexOf('\0') >= 0;
    }
}
