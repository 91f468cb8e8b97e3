package broadsheet.site.process;

import broadsheet.formats.FeedDocument;
import broadsheet.formats.FeedEntry;
import broadsheet.formats.rss.AtomWriter;
import broadsheet.kernel.Words;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerFacts;
import broadsheet.platform.db.Json;
import broadsheet.site.Sheet;
import broadsheet.site.process.LedgerView.Line;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entries of the ledger in words.
@Singleton
final class LedgerPrinter {
    private final Clock clock;

    LedgerPrinter(Clock clock) {
        this.clock = clock;
    }

    Line line(Sheet sheet, Words words, LedgerEntry entry) {
        var facts = entry.facts();
        var hash = entry.hash();
        return new Line(
                facts.statement() != null && entry.kind().code().equals("measure")
                        ? "statement-" + facts.statement()
                        : "entry-" + entry.id(),
                entry.id(),
                sheet.dates().full(entry.at()),
                what(sheet, words, entry),
                ground(words, facts),
                how(words, facts),
                words.text("role." + facts.role()),
                facts.story() == null ? null : "/story/" + facts.story(),
                hash == null ? null : hash.hex().substring(0, 12));
    }

    private static String what(Sheet sheet, Words words, LedgerEntry entry) {
        var facts = entry.facts();
        var ends = facts.ends();
        return Stream.of(
                        words.text("kind." + entry.kind().code()),
                        facts.object() == null ? null : words.text("object." + facts.object()),
                        facts.measure() == null ? null : words.text("measure." + facts.measure()),
                        ends == null
                                ? null
                                : words.text("until", sheet.dates().full(ends).text()),
                        outcome(words, facts.outcome()))
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String outcome(Words words, @Nullable String outcome) {
        if (outcome == null) {
            return null;
        }
        return outcome.startsWith("bulk:")
                ? words.text("bulk", outcome.substring("bulk:".length()))
                : words.text("outcome." + outcome);
    }

    private static String ground(Words words, LedgerFacts facts) {
        if (facts.clause() != null) {
            return words.text("clause", facts.clause(), Objects.toString(facts.version(), ""));
        }
        return facts.law() == null ? "" : words.text("law", facts.law());
    }

    private static String how(Words words, LedgerFacts facts) {
        var source = facts.source() == null ? "" : words.text("source." + facts.source());
        return source + (facts.detected() ? " " + words.text("detected") : "");
    }

    String json(List<LedgerEntry> entries) {
        return Json.write(new Page(entries.stream().map(LedgerPrinter::one).toList()));
    }

    private static One one(LedgerEntry entry) {
        var seal = entry.seal();
        var hash = entry.hash();
        return new One(
                entry.id(),
                entry.at().toString(),
                entry.kind().code(),
                entry.facts(),
                seal == null ? null : seal.hex(),
                entry.place(),
                hash == null ? null : hash.hex());
    }

    String atom(Sheet sheet, List<LedgerEntry> entries) {
        var words = Words.of("ledger", sheet.language());
        var language = sheet.paper().language();
        var items = entries.stream()
                .map(entry -> entry(sheet, words, language, entry))
                .toList();
        var updated = entries.isEmpty() ? clock.instant() : entries.getFirst().at();
        var feed = new FeedDocument(
                words.text("title") + "｜" + sheet.paper().name(),
                words.text("intro"),
                sheet.absolute(LedgerMaker.PATH),
                sheet.absolute(LedgerMaker.PATH + ".atom"),
                language,
                sheet.paper().name(),
                null,
                updated,
                items);
        var bytes = new ByteArrayOutputStream();
        try {
            new AtomWriter().write(feed, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private FeedEntry entry(Sheet sheet, Words words, String language, LedgerEntry entry) {
        var line = line(sheet, words, entry);
        var summary = Stream.of(line.ground(), line.how(), line.who(), hash(entry))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new FeedEntry(
                sheet.absolute(LedgerMaker.PATH + "#entry-" + entry.id()),
                sheet.absolute(LedgerMaker.PATH + "?before=" + (entry.id() + 1)),
                line.what(),
                summary,
                null,
                List.of(line.who()),
                List.of(),
                language,
                entry.at(),
                entry.at(),
                null);
    }

    private static String hash(LedgerEntry entry) {
        var hash = entry.hash();
        return hash == null ? "" : hash.hex();
    }

    record Page(List<One> items) {}

    record One(
            long id,
            String at,
            String kind,
            LedgerFacts facts,
            @Nullable String seal,
            @Nullable Long place,
            @Nullable String hash) {}
}
