package broadsheet.member.nickname;

import broadsheet.account.Accounts;
import broadsheet.author.Authors;
import broadsheet.kernel.Problem;
import broadsheet.publication.Publications;
import broadsheet.screening.Answer;
import broadsheet.screening.Finding;
import broadsheet.screening.Screenings;
import broadsheet.text.Folding;
import com.ibm.icu.text.SpoofChecker;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// 2 to 20 characters of scripts that stand together, and nothing that screening objects to.
@Singleton
final class ScreenedNicknames implements NicknameRules {
    private static final String FIELD = "/nickname";
    private static final String CLAUSE = "R4";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{Nd}](?:[ ._·-]?\\p{M}{0,2}[\\p{L}\\p{Nd}])*\\p{M}{0,2}");
    private static final Pattern SEPARATORS = Pattern.compile("[ ._·-]");
    // The skeletons of ICU tell letters apart from digits that stand for them in names (adm1n), and i from l.
    private static final Map<Character, Character> LIKE =
            Map.of('0', 'o', '1', 'l', 'i', 'l', '3', 'e', '4', 'a', '5', 's', '7', 't');

    private final SpoofChecker checker = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private final Screenings screenings;
    private final Publications publications;
    private final Accounts accounts;
    private final Authors authors;

    ScreenedNicknames(Screenings screenings, Publications publications, Accounts accounts, Authors authors) {
        this.screenings = screenings;
        this.publications = publications;
        this.accounts = accounts;
        this.authors = authors;
    }

    @Override
    public Optional<Problem> objection(String nickname) {
        var length = nickname.codePointCount(0, nickname.length());
        if (length < SHORTEST || length > LONGEST) {
            return invalid("member.nickname.length");
        }
        if (!FORM.matcher(nickname).matches()
                || nickname.codePoints().noneMatch(Character::isLetter)
                || !Normalizer.isNormalized(nickname, Normalizer.Form.NFC)) {
            return invalid("member.nickname.characters");
        }
        if (checker.failsChecks(nickname)) {
            return invalid("member.nickname.scripts");
        }
        if (hasNameOfAPaper(nickname)) {
            return invalid("member.nickname.reserved");
        }
        return strongest(nickname, Answer.REFUSE).map(ScreenedNicknames::problem);
    }

    @Override
    public Optional<Doubt> doubt(String nickname) {
        return strongest(nickname, Answer.HOLD)
                .or(() -> staff(nickname))
                .map(finding -> new Doubt(finding, problem(finding)));
    }

    /// Somebody of the house has this name, or signs with it. Readers have the same names as others, so a person looks.
    private Optional<Finding> staff(String nickname) {
        var own = skeleton(nickname);
        var known =
                accounts.list().stream().anyMatch(one -> skeleton(one.name()).equals(own))
                        || !authors.named(List.of(nickname)).isEmpty();
        return known
                ? Optional.of(new Finding(Answer.HOLD, "impersonation", "staff", CLAUSE, 0, nickname.length(), own, 1))
                : Optional.empty();
    }

    private Optional<Finding> strongest(String nickname, Answer answer) {
        return screenings.house().nickname(nickname).findings().stream()
                .max(Comparator.comparing(Finding::answer))
                .filter(finding -> finding.answer() == answer);
    }

    private static Problem problem(Finding finding) {
        return switch (finding.phase()) {
            case "impersonation" -> Problem.invalid("member.nickname.reserved", FIELD);
            case "contact" -> Problem.invalid("member.nickname.contact", FIELD, finding.clause());
            case "words" -> Problem.invalid("member.nickname.words", FIELD, finding.clause(), finding.rule());
            case "nickname.empty" -> Problem.invalid("member.nickname.characters", FIELD);
            default -> Problem.invalid("member.nickname.sound", FIELD, finding.clause(), finding.rule());
        };
    }

    private boolean hasNameOfAPaper(String nickname) {
        var own = skeleton(nickname);
        return publications.papers().stream()
                .map(paper -> skeleton(paper.name()))
                .anyMatch(name -> name.length() >= SHORTEST && own.contains(name));
    }

    private static Optional<Problem> invalid(String code) {
        return Optional.of(new Problem(Problem.Kind.INVALID, code, FIELD, List.of()));
    }

    @Override
    public String skeleton(String nickname) {
        var folded = SEPARATORS
                .matcher(Folding.of(nickname).toLowerCase(Locale.ROOT))
                .replaceAll("");
        var letters = new StringBuilder(folded);
        for (int i = 0; i < letters.length(); i++) {
            letters.setCharAt(i, LIKE.getOrDefault(letters.charAt(i), letters.charAt(i)));
        }
        return checker.getSkeleton(letters).toLowerCase(Locale.ROOT);
    }
}
