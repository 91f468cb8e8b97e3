package broadsheet.ops;

import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/// What a command prints: results on stdout, everything else on stderr, in the language of the terminal.
final class Console {
    /// Exit code: done.
    static final int DONE = 0;
    /// Exit code: done, with things refused that are listed.
    static final int WITH_REFUSALS = 1;
    /// Exit code: not done, and nothing changed.
    static final int NOT_DONE = 2;

    /// UTF-8 whatever the locale, because programs read it too.
    static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private static final Language LANGUAGE = language(System.getenv());

    private Console() {}

    /// Chinese where the locale is Chinese, else English.
    static Language language(Map<String, String> environment) {
        for (var name : new String[] {"BROADSHEET_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Language.ZH_HANT : Language.EN;
            }
        }
        return Language.EN;
    }

    static Language language() {
        return LANGUAGE;
    }

    /// A text of the bundle that the first part of its key names.
    static String text(String key, Object... arguments) {
        return Words.of(key.substring(0, key.indexOf('.')), LANGUAGE).text(key, arguments);
    }

    /// A line of the result.
    static void print(String line) {
        OUT.println(line);
    }

    /// A line for people only.
    static void tell(String line) {
        ERR.println(line);
    }

    /// Says why nothing was done, a line for each cause.
    static int refuse(Collection<Problem> problems) {
        for (var problem : problems) {
            tell(text(problem.code(), problem.arguments().toArray()));
        }
        return NOT_DONE;
    }
}
