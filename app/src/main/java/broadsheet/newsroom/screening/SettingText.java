package broadsheet.newsroom.screening;

import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.screening.Answer;
import broadsheet.screening.ScreeningLimits;
import broadsheet.screening.setting.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A setting as people type it: a word a line, with what is done about it, clause and category behind commas. Whatever
/// is left out is held by the first clause that speaks of posts.
///
/// @param words one rule a line
/// @param harmless one phrase a line
/// @param threshold a number, or nothing for the house's
/// @param phases one a line, or nothing for the house's
record SettingText(String words, String harmless, String threshold, String phases, String note) {
    private static final Pattern COMMAS = Pattern.compile("[,，\t]");
    private static final String CLAUSE = "R2";
    private static final String CATEGORY = "paper";
    private static final Map<String, Answer> ACTIONS = Map.of(
            "nudge", Answer.NUDGE,
            "提醒", Answer.NUDGE,
            "hold", Answer.HOLD,
            "保留", Answer.HOLD,
            "refuse", Answer.REFUSE,
            "拒絕", Answer.REFUSE);

    private static final String PHASE = "phase.";
    private static final Map<String, String> PHASES = names();

    static SettingText of(Setting setting, String note, Words words) {
        var threshold = setting.threshold();
        return new SettingText(
                setting.words().stream().map(rule -> line(rule, words)).collect(Collectors.joining("\n")),
                String.join("\n", setting.harmless()),
                threshold == null ? "" : threshold.toString(),
                setting.phases().stream().map(phase -> phase(phase, words)).collect(Collectors.joining("\n")),
                note);
    }

    private static String line(Setting.Rule rule, Words words) {
        var action = words.text("action." + rule.action().name().toLowerCase(Locale.ROOT));
        return String.join(", ", rule.word(), action, rule.clause(), rule.category());
    }

    /// Its name in the language of the page.
    static String phase(String phase, Words words) {
        return words.has(PHASE + phase) ? words.text(PHASE + phase) : phase;
    }

    /// By its name in either language, or as it stands in the API.
    private static String phaseOf(String typed) {
        return PHASES.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var language : Language.values()) {
            var words = Words.of("rehearsal", language);
            ScreeningLimits.STANDARD
                    .phases()
                    .forEach(phase -> names.put(words.text(PHASE + phase).toLowerCase(Locale.ROOT), phase));
        }
        return Map.copyOf(names);
    }

    Setting setting() {
        return new Setting(
                lines(words).stream().map(line -> rule(line.text())).toList(),
                lines(harmless).stream().map(Line::text).toList(),
                number(),
                lines(phases).stream().map(line -> phaseOf(line.text())).toList());
    }

    /// What is no number is out of every range.
    private @Nullable Double number() {
        if (threshold.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(threshold.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Setting.Rule rule(String line) {
        var parts = COMMAS.split(line, -1);
        var action = part(parts, 1, "hold").toLowerCase(Locale.ROOT);
        return new Setting.Rule(
                part(parts, 0, ""),
                part(parts, 3, CATEGORY),
                part(parts, 2, CLAUSE),
                ACTIONS.getOrDefault(action, Answer.PASS));
    }

    private static String part(String[] parts, int index, String otherwise) {
        var part = index < parts.length ? parts[index].strip() : "";
        return part.isEmpty() ? otherwise : part;
    }

    /// Where in the text the field of a problem stands, in the language of the page: the number of the line.
    String place(Problem problem, Words say) {
        var pointer = Objects.requireNonNullElse(problem.field(), "").split("/", -1);
        var field = pointer.length > 1 ? pointer[1] : "";
        var text = switch (field) {
            case "words" -> words;
            case "harmless" -> harmless;
            case "phases" -> phases;
            default -> "";
        };
        if (pointer.length < 3 || text.isEmpty()) {
            return "";
        }
        var lines = lines(text);
        var index = Integer.parseInt(pointer[2]);
        return index < lines.size()
                ? say.text(
                        "fault.line",
                        say.text("form." + field),
                        lines.get(index).number())
                : "";
    }

    private static List<Line> lines(String text) {
        var found = new ArrayList<Line>();
        var all = text.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                found.add(new Line(i + 1, all[i].strip()));
            }
        }
        return found;
    }

    private record Line(int number, String text) {}
}
