package broadsheet.site.changes;

import broadsheet.site.changes.ChangesView.Passage;
import broadsheet.site.changes.Piece.Kind;
import broadsheet.text.Phrases;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/// Compares two texts: paragraphs first, then the words of those that changed.
public final class Comparison {
    /// A pair of paragraphs longer than this together is shown as replaced: nobody would follow the words.
    private static final int MOST_WORDS = 3_000;
    /// So much of a paragraph stayed, or it counts as another one.
    private static final double ALIKE = 0.3;

    private final List<Passage> passages = new ArrayList<>();

    private Comparison() {}

    /// The passages that changed, in their order; empty when none did.
    public static List<Passage> of(List<String> before, List<String> after) {
        var comparison = new Comparison();
        int at = 0;
        for (var change : Change.between(before, after)) {
            comparison.changed(change.old(before), change.now(after), change.newFrom() - at);
            at = change.newTo();
        }
        return comparison.passages;
    }

    private void changed(List<String> old, List<String> now, int skipped) {
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            var left = i == 0 ? skipped : 0;
            if (i >= now.size()) {
                passages.add(new Passage(left, List.of(new Piece(Kind.GONE, old.get(i)))));
            } else if (i >= old.size()) {
                passages.add(new Passage(left, List.of(new Piece(Kind.NEW, now.get(i)))));
            } else {
                passages.add(new Passage(left, words(old.get(i), now.get(i))));
            }
        }
    }

    /// One line of text, word by word.
    public static List<Piece> words(String before, String after) {
        var old = Phrases.words(before);
        var now = Phrases.words(after);
        var replaced = List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after));
        if (old.size() + now.size() > MOST_WORDS) {
            return replaced;
        }
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var change : Change.between(old, now)) {
            add(pieces, Kind.SAME, now.subList(at, change.newFrom()));
            add(pieces, Kind.GONE, change.old(old));
            add(pieces, Kind.NEW, change.now(now));
            at = change.newTo();
        }
        add(pieces, Kind.SAME, now.subList(at, now.size()));
        var same = pieces.stream()
                .filter(piece -> piece.kind() == Kind.SAME)
                .mapToInt(piece -> piece.text().length())
                .sum();
        return same < ALIKE * Math.min(before.length(), after.length()) ? replaced : pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /// A stretch of one list in the place of a stretch of the other; either may be empty. Ends are exclusive.
    private record Change(int oldFrom, int oldTo, int newFrom, int newTo) {
        static List<Change> between(List<String> before, List<String> after) {
            var changes = new ArrayList<Change>();
            for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>())
                    .getDeltas()) {
                var old = delta.getSource();
                var now = delta.getTarget();
                var next = new Change(
                        old.getPosition(),
                        old.getPosition() + old.size(),
                        now.getPosition(),
                        now.getPosition() + now.size());
                // What went and what came in its place are told apart by the algorithm, not by readers.
                var last = changes.isEmpty() ? null : changes.getLast();
                if (last != null && last.oldTo == next.oldFrom && last.newTo == next.newFrom) {
                    changes.removeLast();
                    next = new Change(last.oldFrom, next.oldTo, last.newFrom, next.newTo);
                }
                changes.add(next);
            }
            return changes;
        }

        List<String> old(List<String> before) {
            return before.subList(oldFrom, oldTo);
        }

        List<String> now(List<String> after) {
            return after.subList(newFrom, newTo);
        }
    }
}
