package broadsheet.member;

import broadsheet.kernel.Problem;
import broadsheet.text.Folding;
import com.ibm.icu.text.SpoofChecker;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// 2 to 20 characters of scripts that stand together, and none that passes for the house.
@Singleton
final class LookalikeNicknames implements NicknameRules {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{Nd}](?:[ ._·-]?\\p{M}{0,2}[\\p{L}\\p{Nd}])*\\p{M}{0,2}");
    private static final Pattern SEPARATORS = Pattern.compile("[ ._·-]");
    private static final Set<String> HOUSE = Set.of(
            "admin",
            "administrator",
            "moderator",
            "operator",
            "editor",
            "staff",
            "broadsheet",
            "系統",
            "管理員",
            "管理者",
            "版主",
            "站長",
            "站方",
            "官方",
            "客服",
            "編輯",
            "編輯部",
            "總編輯",
            "小編",
            "本報",
            "記者");
    // The skeletons of ICU tell letters apart from digits that stand for them in names (adm1n), and i from l.
    private static final Map<Character, Character> LIKE =
            Map.of('0', 'o', '1', 'l', 'i', 'l', '3', 'e', '4', 'a', '5', 's', '7', 't');

    private final SpoofChecker checker = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private final Set<String> reserved =
            Set.copyOf(HOUSE.stream().map(this::skeleton).toList());

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
        return reserved.contains(skeleton(nickname)) ? invalid("member.nickname.reserved") : Optional.empty();
    }

    private static Optional<Problem> invalid(String code) {
        return Optional.of(new Problem(Problem.Kind.INVALID, code, "/nickname", java.util.List.of()));
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
