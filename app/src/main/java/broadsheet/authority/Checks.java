package broadsheet.authority;

import broadsheet.kernel.Problem;
import broadsheet.report.LegalGround;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What every entry of the register must keep.
final class Checks {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 4000;
    private static final Duration OLDEST = Duration.ofDays(3650);
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern EMAIL = Pattern.compile("(?:[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}]{1,180})?");

    private Checks() {}

    static List<Problem> order(NewOrder order, Instant now) {
        var sender = order.sender();
        var problems = new ArrayList<>(sender(sender.authority(), sender.country()));
        if (sender.reference().length() > LONGEST_NAME || broken(sender.reference())) {
            problems.add(Problem.invalid("authority.reference", "/reference", Integer.toString(LONGEST_NAME)));
        }
        if (!EMAIL.matcher(sender.email()).matches()) {
            problems.add(Problem.invalid("authority.email", "/email"));
        }
        if (LegalGround.of(order.law()).isEmpty()) {
            problems.add(Problem.invalid("authority.law", "/law"));
        }
        if (order.received().isAfter(now) || order.received().isBefore(now.minus(OLDEST))) {
            problems.add(Problem.invalid("authority.received", "/received"));
        }
        problems.addAll(words(order.words(), "/words"));
        return problems;
    }

    static List<Problem> sender(String authority, String country) {
        var problems = new ArrayList<Problem>();
        if (authority.isBlank() || authority.length() > LONGEST_NAME || broken(authority)) {
            problems.add(Problem.invalid("authority.name", "/authority", Integer.toString(LONGEST_NAME)));
        }
        if (!COUNTRY.matcher(country).matches()) {
            problems.add(Problem.invalid("authority.country", "/country"));
        }
        return problems;
    }

    static List<Problem> words(String text, String field) {
        return text.isBlank() || text.length() > LONGEST_WORDS || bad(text)
                ? List.of(Problem.invalid("authority.words", field, Integer.toString(LONGEST_WORDS)))
                : List.of();
    }

    /// What stands on one line has no line breaks, and no other control characters.
    private static boolean broken(String line) {
        return line.chars().anyMatch(Character::isISOControl);
    }

    private static boolean bad(String text) {
        return text.indexOf('\0') >= 0;
    }
}
