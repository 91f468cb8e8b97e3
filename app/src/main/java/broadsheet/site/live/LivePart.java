package broadsheet.site.live;

import broadsheet.kernel.Language;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.live.LiveCoverage;
import broadsheet.live.LiveEntry;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The entries of a live story, newest first.
public record LivePart(long story, Words words, boolean ended, List<Entry> entries) {
    public LivePart {
        entries = List.copyOf(entries);
    }

    /// The part of a page that prints what is told.
    ///
    /// @param times how moments are printed
    public static LivePart of(LiveCoverage coverage, Language language, Function<Instant, PrintedTime> times) {
        return new LivePart(
                coverage.blog().story(),
                Words.of("live", language),
                coverage.blog().ended() != null,
                coverage.entries().stream().map(entry -> entry(entry, times)).toList());
    }

    private static Entry entry(LiveEntry entry, Function<Instant, PrintedTime> times) {
        return new Entry(
                entry.id(),
                times.apply(entry.at()),
                entry.headline(),
                entry.text().lines().filter(line -> !line.isBlank()).toList());
    }

    /// An entry.
    public record Entry(long id, PrintedTime at, String headline, List<String> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }
}
