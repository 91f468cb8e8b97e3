package broadsheet.newsroom.moderation;

import broadsheet.decision.Decisions;
import broadsheet.decision.Note;
import broadsheet.forum.Comments;
import broadsheet.forum.gate.ScreeningRecords;
import broadsheet.kernel.Words;
import broadsheet.newsroom.moderation.ModerationView.Fact;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Report;
import broadsheet.report.Reports;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.screening.Finding;
import broadsheet.site.Sheet;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands around an object: who reported it and why, what it said before, what was decided,
/// where its author
/// stands.
@Singleton
final class ItemContext {
    private final Reports reports;
    private final Statements statements;
    private final Decisions decisions;
    private final Comments comments;
    private final ScreeningRecords screening;
    private final Surroundings surroundings;

    ItemContext(
            Reports reports,
            Statements statements,
            Decisions decisions,
            Comments comments,
            ScreeningRecords screening,
            Surroundings surroundings) {
        this.screening = screening;
        this.surroundings = surroundings;
        this.reports = reports;
        this.statements = statements;
        this.decisions = decisions;
        this.comments = comments;
    }

    List<Fact> facts(Sheet sheet, Words words, QueueItem item, @Nullable Exhibit exhibit) {
        var facts = new ArrayList<Fact>();
        if (exhibit != null) {
            facts.add(new Fact(words.text("item.author"), exhibit.name()));
            facts.add(new Fact(words.text("item.state"), words.text("state." + exhibit.state())));
            Optional.ofNullable(exhibit.member())
                    .flatMap(decisions::keptUntil)
                    .ifPresent(until -> facts.add(new Fact(
                            words.text("keep.until"), sheet.dates().full(until).text())));
            facts.addAll(surroundings.of(words, exhibit));
        }
        facts.add(new Fact(words.text("item.why"), QueuePrinter.why(words, item)));
        facts.add(new Fact(
                words.text("item.opened"), sheet.dates().full(item.opened()).text()));
        facts.add(
                new Fact(words.text("item.due"), sheet.dates().full(item.due()).text()));
        return facts;
    }

    /// What was judged, word for word, unless it is erased.
    Optional<String> evidence(long statement) {
        return statements
                .find(new StatementId(statement))
                .map(found -> found.facts().evidence())
                .filter(text -> !text.isEmpty());
    }

    List<Fact> reports(Sheet sheet, Words words, Target target) {
        var names = Words.of("report", sheet.language());
        return reports.about(target).stream()
                .map(report -> new Fact(
                        words.text("report.of", report.number(), Math.round(report.accuracy() * 100)),
                        ground(names, report) + "：" + report.words()))
                .toList();
    }

    private static String ground(Words names, Report report) {
        var law = report.law();
        return law == null ? Objects.requireNonNullElse(report.clause(), "") : names.text("law." + law.code());
    }

    /// What screening found in a comment: sentence and phase, then rule, clause, words as they stand there and as they
    /// were read, and how sure it is.
    List<Fact> screening(Sheet sheet, Words words, QueueItem item, @Nullable Exhibit exhibit) {
        if (item.target().kind() != Target.Kind.POST || exhibit == null) {
            return List.of();
        }
        var phases = Words.of("screening", sheet.language());
        return screening.ofComment(item.target().id()).stream()
                .flatMap(record -> record.findings().stream()
                        .map(found -> new Fact(
                                phases.text("screening.phase." + found.phase()),
                                finding(words, named(sheet, found), found, exhibit.text()))))
                .toList();
    }

    /// The phase, which a later release may have dropped.
    private static String named(Sheet sheet, Finding found) {
        var names = Words.of("rehearsal", sheet.language());
        var key = "phase." + found.phase();
        return names.has(key) ? names.text(key) : found.phase();
    }

    private static String finding(Words words, String phase, Finding found, String text) {
        // The comment may have been edited since.
        var cited = found.from() < found.to() && found.to() <= text.length()
                ? text.substring(found.from(), found.to())
                : "";
        return words.text(
                "finding",
                words.text("finding." + found.answer().name().toLowerCase(Locale.ROOT)),
                phase,
                found.rule(),
                found.clause(),
                QueuePrinter.teaser(cited),
                QueuePrinter.teaser(found.folded()),
                String.format(Locale.ROOT, "%.2f", found.score()));
    }

    /// Earlier texts, what the program did and why, then decisions.
    List<Fact> history(Sheet sheet, Words words, Target target) {
        var facts = new ArrayList<Fact>();
        if (target.kind() == Target.Kind.POST) {
            comments.earlier(target.id())
                    .forEach(earlier -> facts.add(new Fact(
                            words.text(
                                    "item.until",
                                    sheet.dates().full(earlier.until()).text()),
                            earlier.text())));
        }
        statements.about(target).stream()
                .filter(one -> one.facts().decided())
                .forEach(one -> facts.add(new Fact(
                        words.text(
                                "item.program", sheet.dates().full(one.issued()).text()),
                        done(words, one))));
        decisions
                .about(target)
                .forEach(decision -> facts.add(new Fact(
                        sheet.dates().full(decision.at()).text(),
                        measures(
                                        words,
                                        decision.measures().stream()
                                                .map(measure -> measure.code())
                                                .toList())
                                + "：" + decision.facts()
                                + (decision.note().isEmpty() ? "" : "（" + decision.note() + "）"))));
        return facts;
    }

    private static String done(Words words, Statement statement) {
        var lifted = statement.lifted() == null ? "" : "（" + words.text("statement.lifted") + "）";
        return words.text("measure." + statement.measure().code()) + "："
                + statement.facts().text() + lifted;
    }

    private static String measures(Words words, List<String> codes) {
        return codes.isEmpty()
                ? words.text("measure.none")
                : codes.stream().map(code -> words.text("measure." + code)).collect(Collectors.joining("、"));
    }

    List<Fact> standing(Sheet sheet, Words words, @Nullable Exhibit exhibit) {
        var member = exhibit == null ? null : exhibit.member();
        if (exhibit == null || member == null) {
            return List.of();
        }
        var facts = new ArrayList<>(surroundings.author(sheet, words, exhibit));
        statements.ofMember(member).forEach(one -> facts.add(statement(sheet, words, one)));
        return facts;
    }

    private static Fact statement(Sheet sheet, Words words, Statement statement) {
        return new Fact(sheet.dates().full(statement.issued()).text(), done(words, statement));
    }

    /// To whom the address of the author was shown, and why.
    List<Fact> reveals(Sheet sheet, @Nullable Exhibit exhibit) {
        var member = exhibit == null ? null : exhibit.member();
        return member == null
                ? List.of()
                : decisions.reveals(member).stream()
                        .map(note -> fact(sheet, note))
                        .toList();
    }

    List<Fact> notes(Sheet sheet, Target target) {
        return decisions.notes(target).stream().map(note -> fact(sheet, note)).toList();
    }

    private static Fact fact(Sheet sheet, Note note) {
        return new Fact(note.by() + " " + sheet.dates().full(note.at()).text(), note.text());
    }
}
