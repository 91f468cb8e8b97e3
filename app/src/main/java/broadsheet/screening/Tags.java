package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.words.WordRules;
import broadsheet.tag.Stands;
import broadsheet.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Readers' tags: a word or a name that the story is about, and nothing else.
final class Tags {
    private static final String CLAUSE = "R3";
    private static final int LONGEST = 20;
    private static final int SHORTEST = 2;
    private static final Pattern SAME = Pattern.compile("(.{1,2})\\1+");
    private static final Pattern KEYS = Pattern.compile("[bcdfghjklmnpqrstvwxz]{6,}|(?:asdf|qwer|zxcv|jkl).*");
    /// Folded. A word made of these alone says nothing.
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("[的了吗呢吧啊呀哦喔嗯是在有和与也都就还很好不没这那个些我你他她它们什么怎样啦咧耶噢唉哈嘿]+|成功|可以|今天|昨天|新闻|文章|留言|推|赞|同意|不同意|沙发|路过");

    private final WordRules rules;
    private final ContactSpam spam;

    Tags(WordRules rules, ContactSpam spam) {
        this.rules = rules;
        this.spam = spam;
    }

    List<Finding> examine(TagDraft draft) {
        var folded = FoldedText.of(draft.tag());
        var bare = folded.squeezed(false).text();
        if (isMeaningless(draft.tag(), bare)) {
            return finding("tag.meaningless", draft, bare);
        }
        var abusive = rules.longest(folded, true).stream()
                .map(hit -> hit.rule().word())
                .findFirst()
                .or(() -> spam.inName(folded.text()));
        if (abusive.isPresent()) {
            return finding("tag.abusive", draft, abusive.get());
        }
        return foreign(draft).map(phase -> finding(phase, draft, bare)).orElse(List.of());
    }

    private static boolean isMeaningless(String tag, String bare) {
        return tag.codePointCount(0, tag.length()) > LONGEST
                || bare.length() < SHORTEST
                || bare.chars().noneMatch(Character::isLetter)
                || SAME.matcher(bare).matches()
                || KEYS.matcher(bare).matches()
                || EMPTY_WORDS.matcher(bare).matches();
    }

    private static Optional<String> foreign(TagDraft draft) {
        var known = Folding.of(draft.tag());
        if (draft.tags().stream().map(Folding::of).anyMatch(known::equals)) {
            return Optional.empty();
        }
        return switch (Stands.of(draft.tag(), draft.headline(), draft.text(), draft.words())) {
            case AS_WORD, IN_PART -> Optional.empty();
            case AS_PIECE -> Optional.of("tag.part");
            case NOWHERE -> Optional.of("tag.subject");
        };
    }

    private static List<Finding> finding(String phase, TagDraft draft, String folded) {
        return List.of(
                new Finding(Answer.REFUSE, phase, folded, CLAUSE, 0, draft.tag().length(), folded, 1));
    }
}
