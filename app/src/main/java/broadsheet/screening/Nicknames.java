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
    private static final Pattern STAFF = Pattern.compile(
            Folding.of("(?:管理員|管理者|管理组|管理團隊|管理小組|版主|板主|站長|站務|站務人員|小編|總編輯|副總編輯|總編|編輯部|編輯室|編輯台|編輯群|編輯組|編輯團隊"
                    + "|客服|客服中心|客服人員|客服專員|官方|官方帳號|官方小編|官方客服|系統管理員|系統通知|系統訊息|系統公告|站方|本報|本社|本站"
                    + "|新聞部|採訪中心|採訪組|發言人|審核員|審核人員|工作人員)$"
                    + "|^(?:系統|編輯|記者|主編|採訪主任|社長|發行人|主筆|主筆室)$"
                    + "|^(?:官方|本報|本社|本站|站方)|^系統(?:通知|訊息|公告|管理|提醒|警告|帳號)"
                    + "|^(?:the)?(?:admin|administrator|root|system|sysadmin|moderator|mod|staff|official|support|helpdesk|webmaster|editor"
                    + "|operator|service|broadsheet)(?:team|s)?[0-9]*$"));
    /// Papers, stations and agencies that readers know.
    private static final Pattern PRESS = Pattern.compile(
            Folding.of("^(?:聯合報|聯合新聞網|聯合晚報|udn|經濟日報|自由時報|中國時報|中時新聞網|工商時報|蘋果日報|蘋果新聞網|中央社|中央通訊社|ettoday|三立新聞|tvbs"
                    + "|民視新聞|公視新聞|華視新聞|台視新聞|中視新聞|東森新聞|鏡週刊|風傳媒|上報|今日新聞|新頭殼|路透|路透社|美聯社|法新社|新華社|人民日報|cnn|bbc)"
                    + "(?:新聞網?|新聞台|小編|記者|編輯部?|官方|客服|粉絲團)?$"));

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
        } else if (PRESS.matcher(bare).find()) {
            findings.add(finding(Answer.HOLD, "impersonation", "press", name, bare));
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
