package broadsheet.screening;

import broadsheet.text.Folding;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/// What advertisements say: offers, and where to answer.
final class ContactSpam {
    private static final String OFFER = Folding.of(
                    "明牌|飆股|日領|日結|日薪[0-9]|兼職|刷單|刷评|外送茶|茶妹|約妹|叫小姐|博弈|博彩|娛樂城|代操|帶單|老師報牌|穩賺|保證獲利|"
                            + "高報酬|輕鬆賺|月入[0-9]|借錢|借貸|小額借|小額貸|小額信|快速放款|免抵押|包養|援交|一夜情|虛擬幣|投資群|加群|進群|報明牌|貸款|代購優惠|代辦"
                            + "|當舖|信貸|車貸|百家樂|老虎機|六合彩|球版|加賴|加line|私訊我|威而鋼|犀利士|學生妹|無碼|刷讚|買粉|外約|茶訊|加我好友")
            .toLowerCase(java.util.Locale.ROOT);
    private static final String CONTACT =
            "(?:line|赖|加赖|微信|薇信|wechat|weixin|vx|telegram|tg|纸飞机|whatsapp|ig|qq)\\s*(?:id)?\\s*[:：@=]\\s*[a-z0-9_@.+-]{3,}"
                    + "|https?://\\S+|t\\.me/\\S+|[a-z0-9-]+\\.(?:com|net|cc|xyz|vip|top|tw|cn|me|io)\\b"
                    + "|[0-9][0-9 -]{7,}[0-9]|(?:google|谷歌|百度)\\s*搜";
    /// Without one of these there is no contact: most posts are let go by without a look at the patterns.
    private static final BitSet NEEDED =
            "abcdefghijklmnopqrstuvwxyz0123456789_@.+-搜".chars().collect(BitSet::new, BitSet::set, BitSet::or);

    private static final Pattern OFFERS = Pattern.compile(OFFER);
    private static final Pattern CONTACTS = Pattern.compile(CONTACT);

    /// In a name one of both is enough.
    Optional<String> inName(String folded) {
        var contact = CONTACTS.matcher(folded);
        var offer = OFFERS.matcher(folded);
        return contact.find()
                ? Optional.of(contact.group())
                : offer.find() ? Optional.of(offer.group()) : Optional.empty();
    }

    /// A post must hold an offer of two kinds and a way to answer: readers do quote addresses.
    Optional<String> inPost(String folded) {
        if (folded.chars().noneMatch(NEEDED::get)) {
            return Optional.empty();
        }
        var contact = CONTACTS.matcher(folded);
        if (!contact.find()) {
            return Optional.empty();
        }
        var offers = OFFERS.matcher(folded)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        return offers.size() > 1 ? Optional.of(contact.group() + " " + String.join(" ", offers)) : Optional.empty();
    }
}
