package broadsheet.newsroom.screening;

import broadsheet.kernel.Words;
import broadsheet.newsroom.screening.SettingView.Difference;
import broadsheet.newsroom.screening.SettingView.Hit;
import broadsheet.newsroom.screening.SettingView.Result;
import broadsheet.newsroom.screening.SettingView.Row;
import broadsheet.screening.setting.Rehearsal;
import broadsheet.screening.setting.Rehearsal.Change;
import broadsheet.screening.setting.Rehearsal.Side;
import broadsheet.site.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints what a setting would have done.
final class ResultPrinter {
    private static final double PERCENT = 100;

    private final Sheet sheet;
    private final Words words;
    private final Words phases;

    ResultPrinter(Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
        phases = Words.of("screening", sheet.language());
    }

    Result print(Rehearsal rehearsal) {
        var since = sheet.dates().full(rehearsal.since()).text();
        var key = rehearsal.complete() ? "result.about" : "result.about.newest";
        return new Result(
                words.text(key, rehearsal.posts(), since),
                List.of(
                        row(rehearsal, "stopped", side -> Integer.toString(side.stopped())),
                        row(rehearsal, "nudged", side -> Integer.toString(side.nudged())),
                        row(rehearsal, "right", side -> Integer.toString(side.right())),
                        row(rehearsal, "wrong", side -> Integer.toString(side.wrong())),
                        row(rehearsal, "missed", side -> Integer.toString(side.missed())),
                        row(rehearsal, "precision", side -> share(side.precision())),
                        row(rehearsal, "recall", side -> share(side.recall())),
                        row(rehearsal, "day", side -> rounded(side.perDay())),
                        row(rehearsal, "minutes", side -> rounded(side.minutesPerDay())),
                        row(rehearsal, "micros", side -> rounded(side.microsPerPost()))),
                List.of(difference("more", rehearsal.more()), difference("fewer", rehearsal.fewer())));
    }

    private Row row(Rehearsal rehearsal, String name, Function<Side, String> figure) {
        return new Row(words.text("result." + name), figure.apply(rehearsal.now()), figure.apply(rehearsal.then()));
    }

    private Difference difference(String name, Change change) {
        return new Difference(
                words.text("result." + name, change.posts()),
                change.posts() == 0
                        ? words.text("result.none")
                        : words.text(
                                "result.decided",
                                change.removed(),
                                change.released(),
                                change.standing(),
                                share(change.falseShare())),
                change.sample().stream().map(this::hit).toList());
    }

    private Hit hit(Rehearsal.Hit hit) {
        var why = hit.findings().stream()
                .map(found -> words.text(
                        "result.why",
                        phases.text("screening.phase." + found.phase()),
                        found.rule(),
                        String.format(Locale.ROOT, "%.2f", found.score())))
                .distinct()
                .collect(Collectors.joining(" "));
        var decided = words.text("decided." + hit.decided().name().toLowerCase(Locale.ROOT));
        return new Hit(
                "/story/" + hit.story() + "/comments/" + hit.comment() + "#c" + hit.comment(),
                hit.text(),
                why + " " + decided);
    }

    private static String share(@Nullable Double share) {
        return share == null ? "—" : rounded(share * PERCENT) + " %";
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
