package broadsheet.wire;

import broadsheet.formats.Refusal;
import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/// Counts what comes of an import. Read on one thread, written on two.
final class Tally {
    private final Words words;
    private final Words storyWords;
    private final Language language;
    private final List<ImportReport.Refusal> refusals = new ArrayList<>();
    private long read;
    private long created;
    private long updated;
    private long unchanged;
    private long refused;

    Tally(Language language) {
        words = Words.of("wire", language);
        storyWords = Words.of("story", language);
        this.language = language;
    }

    synchronized void read() {
        read++;
    }

    synchronized void created(long count) {
        created += count;
    }

    synchronized void updated(long count) {
        updated += count;
    }

    synchronized void unchanged(long count) {
        unchanged += count;
    }

    /// A file, or an item that was not read.
    void refused(String file, Refusal refusal) {
        refused(
                file,
                refusal.item(),
                words.text(
                        "wire.refused." + refusal.reason().name(),
                        refusal.details().toArray()));
    }

    /// An item that was read.
    void refused(Prepared item, Problem problem) {
        refused(item.file(), item.item(), problem);
    }

    void refused(String file, String item, Problem problem) {
        refused(file, item, cause(problem));
    }

    /// A picture of an item whose story is taken all the same.
    void refusedPicture(Prepared item, String address, Problem problem) {
        refused(item.file(), item.item(), words.text("wire.picture.refused", address, cause(problem)));
    }

    private String cause(Problem problem) {
        String feature = problem.code().substring(0, problem.code().indexOf('.'));
        Words of = switch (feature) {
            case "wire" -> words;
            case "http", "media" -> Words.of(feature, language);
            default -> storyWords;
        };
        return of.text(problem.code(), problem.arguments().toArray());
    }

    private synchronized void refused(String file, String item, String cause) {
        refused++;
        if (refusals.size() < ImportReport.MOST_REFUSALS) {
            refusals.add(new ImportReport.Refusal(file, item, cause));
        }
    }

    synchronized long items() {
        return read;
    }

    synchronized ImportReport report(double seconds) {
        return new ImportReport(
                read, created, updated, unchanged, refused, refusals, Math.round(seconds * 1000) / 1000.0);
    }
}
