package broadsheet.site.talk;

import broadsheet.kernel.Judgment;
import broadsheet.kernel.Judgment.Finding;
import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text with the words that screening means, and why.
///
/// @param pieces the text; empty when no words are meant but the whole
/// @param reasons sentences with their clauses
/// @param confirm what the form sends along so that the same text is taken, or null
public record Marked(
        List<Piece> pieces, List<String> reasons, @Nullable String confirm) {
    /// Of a text, in its order.
    public record Piece(String text, boolean meant) {}

    static Marked of(Judgment judgment, Language language) {
        var reasons = judgment.findings().stream()
                .map(finding -> sentence(finding, language))
                .distinct()
                .toList();
        return new Marked(pieces(judgment), reasons, judgment.confirm());
    }

    private static String sentence(Finding finding, Language language) {
        var bundle = finding.code().substring(0, finding.code().indexOf('.'));
        return Words.of("discussion", language)
                .text("marked.reason", Words.of(bundle, language).text(finding.code()), finding.clause());
    }

    private static List<Piece> pieces(Judgment judgment) {
        var text = judgment.text();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        var words = judgment.findings().stream()
                .filter(finding -> finding.to() - finding.from() < text.length())
                .sorted(Comparator.comparingInt(Finding::from))
                .toList();
        for (var finding : words) {
            int from = Math.max(at, finding.from());
            if (finding.to() > from) {
                add(pieces, text.substring(at, from), false);
                add(pieces, text.substring(from, finding.to()), true);
                at = finding.to();
            }
        }
        if (!pieces.isEmpty()) {
            add(pieces, text.substring(at), false);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean meant) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, meant));
        }
    }
}
