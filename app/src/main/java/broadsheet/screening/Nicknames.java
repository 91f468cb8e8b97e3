package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.fold.Sounds;
import broadsheet.screening.words.WordRule;
import broadsheet.screening.words.WordRules;
import broadsheet.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Names that abuse, are obscene, pretend to be the paper, or advertise.
final class Nicknames {
    private static final String CLAUSE = "R4";
    private static final int LETTERS = 4;
    private static final int NUMBER = 2;
    /// 八七 for 北七.
    private static final String NUMBER_NAME = "87";
    private static final Pattern STAFF = Pattern.compile(Folding.of(
            "(?:管理員|管理者|管理组|版主|站長|小編|總編輯|編輯部|編輯室|編輯台|編輯群|客服|客服中心|官方|官方帳號|官方小編|系統|系統通知|系統訊息|站方|本報|本社|本站|新聞部|採訪中心|發言人)$"
                    + "|^(?:編輯|記者|主編|採訪主任)$"
                    + "|^(?:官方|本報|本社|本站|系統|站方)|^(?:the)?(?:admin|administrator|root|system|moderator|mod|staff|official|support|"
                    + "webmaster|editor|operator|broadsheet)[0-9]*$"));

    private final WordRules rules;
    private final ContactSpam spam;
    private final Map<String, WordRule> bySound = new HashMap<>();
    private final Map<String, WordRule> backwards = new HashMap<>();

    Nicknames(WordRules rules, ContactSpam spam) {
        this.rules = rules;
        this.spam = spam;
        bySound.put(NUMBER_NAME, new WordRule("北七", "insult", WordRule.Strength.NAME));
        for (var rule : rules.rules()) {
            var word = Folding.of(rule.word());
            if (word.length() > 1) {
                bySound.putIfAbsent(sound(word), rule);
                backwards.putIfAbsent(new StringBuilder(word).reverse().toString(), rule);
            }
        }
    }

    List<Finding> examine(String name) {
        var folded = FoldedText.of(name);
        var bare = folded.squeezed(false).text();
        var findings = new ArrayList<Finding>();
        if (bare.isEmpty()) {
            findings.add(finding(Answer.REFUSE, "nickname.empty", "empty", name, bare));
            return findings;
        }
        rules.longest(folded, true)
                .forEach(hit -> findings.add(new Finding(
                        Answer.REFUSE, "words", hit.rule().word(), CLAUSE, hit.from(), hit.to(), hit.folded(), 1)));
        if (findings.isEmpty()) {
            disguised(name, bare, findings);
        }
        if (STAFF.matcher(bare).find() || STAFF.matcher(latin(bare)).find()) {
            findings.add(finding(Answer.REFUSE, "impersonation", "staff", name, bare));
        }
        spam.inName(folded.text())
                .ifPresent(found -> findings.add(finding(Answer.REFUSE, "contact", "spam", name, found)));
        return findings;
    }

    /// The whole name sounds like such a word, or is one from behind. Harmless words do too, so a person looks, unless
    /// somebody took pains to hide it.
    private void disguised(String name, String bare, List<Finding> findings) {
        var core = bare.length() > NUMBER ? bare.replaceAll("^[0-9]+|[0-9]+$", "") : bare;
        var tooShort = core.length() < LETTERS && core.chars().allMatch(c -> c < 0x80) && !core.equals(NUMBER_NAME);
        var backward = backwards.get(bare);
        var sounding = tooShort ? null : bySound.get(sound(core));
        if (backward != null) {
            findings.add(finding(Answer.HOLD, "backwards", backward.word(), name, bare));
        } else if (sounding != null) {
            findings.add(finding(pains(name) ? Answer.REFUSE : Answer.HOLD, "sound", sounding.word(), name, bare));
        }
    }

    /// True when there are signs between the letters, or letters in fancy forms.
    private static boolean pains(String name) {
        return name.codePoints().anyMatch(point -> !Character.isLetterOrDigit(point) && !Character.isWhitespace(point))
                || name.codePoints()
                        .anyMatch(point -> point > 0x7f
                                && Folding.of(Character.toString(point)).chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }

    private static String sound(String text) {
        return Sounds.near(String.join("", Sounds.of(text)));
    }

    private static String latin(String bare) {
        return bare.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's');
    }

    private static Finding finding(Answer answer, String phase, String rule, String name, String folded) {
        return new Finding(answer, phase, rule, CLAUSE, 0, name.length(), folded, 1);
    }
}
