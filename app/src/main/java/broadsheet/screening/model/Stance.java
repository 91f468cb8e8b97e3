package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a post of the training data speaks against prejudice. Such posts use the words of abuse, and
/// the data calls many of them abusive: they are learned as what they are. The cues were weighed on 330
/// posts that were read and judged for this project (docs/operations/screening-model.md).
final class Stance {
    private static final String BIAS = "(?:歧视|地域黑|种族主义|偏见|地图炮|刻板印象|有色眼镜|仇恨)";
    private static final String WORD = "[^,。!? ]";
    private static final Pattern ABOUT = Pattern.compile(BIAS + "|平等|平权|尊重|哪里都有|哪都有|以偏概全|一概而论|不代表|好人");
    private static final double START = -1.84;
    private static final double LENGTH = 0.64;
    private static final double LONG = 130;
    private static final double ENOUGH = 0.9;

    private static final List<Cue> CUES = List.of(
            cue(0.79, "(?:不要|不能|不应该|不该|不可以|别|请勿|拒绝|停止|杜绝|反对|抵制)[再去搞这么总老]{0,2}(?:" + BIAS + "|以偏概全|一概而论|一棒子打死|黑|骂)"),
            cue(0.12, "(?:反对|抵制|谴责|讨厌|反感|厌恶|痛恨|受不了|看不惯|批判)" + WORD + "{0,6}" + BIAS),
            cue(0.38, BIAS + "[^,。!?]{0,10}(?:无聊|恶心|可耻|傻|脑残|过分|不对|不好|不可取|无知|狭隘|没素质|可怕|意义|劣根|愚蠢|引战)"),
            cue(0.70, "(?:那些|有些|很多|某些|这些|一些|总有|不少|一群|一帮)[^,。!?]{0,8}(?:" + BIAS + "|黑我)"),
            cue(
                    1.47,
                    "哪里都有|哪都有|每个地方|任何地[方域]|都有好|好人[和跟]?坏人|不代表|不能代表|代表不了|代表整|不要因为"
                            + "|因为(?:个别|一个|部分)|不是所有|并不是|不都是|不全是|以偏概全|一概而论|上升|标签"),
            cue(0.78, "[被受遭][受到]{0,2}[^,。!?]{0,5}(?:" + BIAS + "|欺负|不公|黑|侮辱|压迫)"),
            cue(0.25, "平等|平权|尊重|都是中国人|也是人|都是人|同胞|人权|一视同仁"),
            cue(0.31, "凭什么|有什么资格|有意义吗|招谁惹谁|哪来的|难道|怎么了|为什么要|干嘛|脑回路"),
            cue(0.78, "挺好|蛮好|很好|人好|印象[^,。]{0,4}(?:好|不错)|不错|善良|友好|热情|骄傲|加油|人杰地灵|感动"),
            cue(0.12, "职场|招聘|就业|面试|分数线|公司|导师|学术|招生|工资"),
            cue(1.10, "性别歧视|种族歧视|地域歧视|就业歧视|刻板印象|种族主义|地域黑|地图炮"),
            cue(-0.52, "(?:我|老子|本人)(?:就是|不仅|也|是真的|确实|承认)?" + WORD + "{0,3}(?:歧视|讨厌|恶心)|我就是"),
            cue(
                    -0.66,
                    "(?:不是|没有|并不|并非|不)我?[是在有]?(?:歧视|地域黑|种族|黑|偏见|瞧不起|看不起)[^,。!?]{0,8}[,。 ]?"
                            + "[^,。!?]{0,4}(?:但|只是|可|就是|是因为|而是)|别说我|不是我歧视|不是歧视|没有歧视|不是地域黑|无意"),
            cue(-1.16, "只是?反对|要的?不是平|特权|政治正确|黑命贵|零元购|圣母|双标"),
            cue(-0.30, "活该|正常|确实|真的[低差很]|难怪|怪不得|有道理|天性"),
            cue(
                    -0.53,
                    "黑鬼|白皮|狗|垃圾|傻逼|素质低|低素质|没素质|素质差|犯罪|臭|脏|恶心|丑|懒|骗|偷|抢|人渣|贱|滚|尼哥|蛆|吸毒"
                            + "|艾滋|婊|猪|畜|烂|懦|蠢|脑残|废物|娘炮|智商"));

    private Stance() {}

    static boolean isAgainst(FoldedText folded) {
        var text = folded.text();
        if (!ABOUT.matcher(text).find()) {
            return false;
        }
        double sum = START + LENGTH * Math.min(1, text.length() / LONG);
        for (var cue : CUES) {
            sum += cue.pattern().matcher(text).find() ? cue.weight() : 0;
        }
        return sum > ENOUGH;
    }

    private static Cue cue(double weight, String pattern) {
        return new Cue(weight, Pattern.compile(pattern));
    }

    private record Cue(double weight, Pattern pattern) {}
}
