package broadsheet.text.words;

import java.util.Arrays;
import java.util.List;

/// All ways to cut a folded text into words, and what each costs: little for words that dictionaries know, more for
/// what could be the name of a person, most for single characters that are left over.
final class Lattice {
    private static final int LONGEST_WORD = 6;
    private static final double OWN = 0.7;
    private static final double WORD = 1;
    private static final double ALONE = 0.8;
    private static final double LEFT_OVER = 2;
    private static final double NAME = 2.6;
    private static final double SHORT_NAME = 3;
    private static final double NO_WAY = 1e9;
    private static final double TIE = 1e-6;

    /// Single characters that are words of their own, folded.
    private static final String SMALL_WORDS = "的了在是和与及将于以为也就都而等对由从向至到并或之被把让使有又再更最不这那此该其某各每本我你他她它们"
            + "年月日元天时分秒人个位名场次项家所间座件类种中上下内外前后里间起止说称指表则因若且跟同为请来去可能会要需应已曾未还只仅共约近逾超达第获办";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
            + "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂柯詹游涂简庄卓翁纪连童管阮古";

    private final String folded;
    private final Vocabulary vocabulary;
    private final double[] before;
    private final double[] after;
    private final double[] over;
    private final double[][] cost;
    private final int reach;

    Lattice(String folded, List<Words.Word> words, Vocabulary vocabulary) {
        this.folded = folded;
        this.vocabulary = vocabulary;
        int length = folded.length();
        reach = Math.max(LONGEST_WORD, Math.min(vocabulary.longest(), 12));
        cost = new double[length][];
        for (int from = 0; from < length; from++) {
            cost[from] = costs(from);
        }
        for (var word : words) {
            if (word.end() - word.start() <= reach && word.end() - word.start() > 1) {
                var costs = cost[word.start()];
                int at = word.end() - word.start() - 1;
                costs[at] = Math.min(costs[at], WORD);
            }
        }
        before = new double[length + 1];
        after = new double[length + 1];
        over = new double[length + 1];
        add();
    }

    /// True for a single character that is a word of its own.
    static boolean isSmallWord(char character) {
        return SMALL_WORDS.indexOf(character) >= 0;
    }

    /// True when some way of cutting that goes through an end of the stretch is as good as all that keep it whole.
    boolean isDoubtful(int from, int to, boolean freeStart, boolean freeEnd) {
        var whole = before[from] + inside(from, to) + after[to] + TIE;
        return (!freeStart && over[from] <= whole) || (!freeEnd && over[to] <= whole);
    }

    private double inside(int from, int to) {
        var best = new double[to - from + 1];
        Arrays.fill(best, NO_WAY);
        best[0] = 0;
        for (int at = from; at < to; at++) {
            for (int next = at + 1; next <= Math.min(to, at + reach); next++) {
                best[next - from] = Math.min(best[next - from], best[at - from] + cost[at][next - at - 1]);
            }
        }
        return Math.min(best[to - from], NO_WAY);
    }

    private double[] costs(int from) {
        var costs = new double[reach];
        Arrays.fill(costs, NO_WAY);
        if (!isHan(from)) {
            costs[0] = 0;
        } else {
            costs[0] = isSmallWord(folded.charAt(from)) ? ALONE : LEFT_OVER;
            name(from, costs);
        }
        for (int to = from + 2; to <= Math.min(folded.length(), from + reach); to++) {
            var piece = folded.substring(from, to);
            if (vocabulary.has(piece)) {
                costs[to - from - 1] = OWN;
            } else if (!isHan(from) || !isHan(to - 1)) {
                break;
            } else if (to - from <= LONGEST_WORD && Words.isKnown(piece)) {
                costs[to - from - 1] = WORD;
            }
        }
        return costs;
    }

    private void name(int from, double[] costs) {
        if (SURNAMES.indexOf(folded.charAt(from)) < 0 || !isGiven(from + 1)) {
            return;
        }
        costs[1] = SHORT_NAME;
        if (isGiven(from + 2)) {
            costs[2] = NAME;
        }
    }

    private boolean isGiven(int at) {
        return at < folded.length() && isHan(at) && !isSmallWord(folded.charAt(at));
    }

    private boolean isHan(int at) {
        return Character.isIdeographic(folded.charAt(at));
    }

    private void add() {
        int length = folded.length();
        Arrays.fill(before, 1, length + 1, NO_WAY);
        for (int at = 0; at < length; at++) {
            for (int next = at + 1; next <= Math.min(length, at + reach); next++) {
                before[next] = Math.min(before[next], before[at] + cost[at][next - at - 1]);
            }
        }
        Arrays.fill(after, 0, length, NO_WAY);
        for (int at = length - 1; at >= 0; at--) {
            for (int next = at + 1; next <= Math.min(length, at + reach); next++) {
                after[at] = Math.min(after[at], cost[at][next - at - 1] + after[next]);
            }
        }
        Arrays.fill(over, NO_WAY);
        for (int at = 0; at < length; at++) {
            for (int next = at + 2; next <= Math.min(length, at + reach); next++) {
                var one = cost[at][next - at - 1];
                for (int within = at + 1; one < NO_WAY && within < next; within++) {
                    over[within] = Math.min(over[within], before[at] + one + after[next]);
                }
            }
        }
    }
}
