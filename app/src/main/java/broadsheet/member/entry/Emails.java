package broadsheet.member.entry;

import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses of mail.
final class Emails {
    // A letter goes there, so it is stricter than what the standard allows: nothing quoted, a domain with a dot.
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");
    private static final int LONGEST = 254;

    private Emails() {}

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static boolean possible(String normal) {
        return normal.length() <= LONGEST && FORM.matcher(normal).matches();
    }
}
