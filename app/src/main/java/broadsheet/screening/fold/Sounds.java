package broadsheet.screening.fold;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How Chinese characters are spoken, without tones and without the differences that Taiwan's speech does not make.
public final class Sounds {
    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fff;
    private static final String[] SYLLABLES = syllables();

    private static final Set<String> ALL =
            Arrays.stream(SYLLABLES).filter(sound -> !sound.isEmpty()).collect(Collectors.toUnmodifiableSet());

    private Sounds() {}

    /// True for a syllable of pinyin.
    public static boolean isSyllable(String pinyin) {
        return ALL.contains(pinyin);
    }

    /// The syllable of a character in plain pinyin, empty when it is no Chinese character.
    public static String of(char character) {
        return character >= FIRST && character <= LAST ? SYLLABLES[character - FIRST] : "";
    }

    /// The syllables of a text; other letters and digits stand for themselves.
    public static List<String> of(String text) {
        var sounds = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            var sound = of(text.charAt(i));
            sounds.add(sound.isEmpty() ? text.substring(i, i + 1) : sound);
        }
        return sounds;
    }

    /// What sounds nearly the same is the same: zh and z, ch and c, sh and s, ng and n.
    public static String near(String pinyin) {
        return pinyin.replace("zh", "z").replace("ch", "c").replace("sh", "s").replace("ng", "n");
    }

    /// The first sign of a syllable in bopomofo, as in 注音文; 0 when there is none.
    public static char bopomofo(char character) {
        var sound = of(character);
        if (sound.isEmpty()) {
            return 0;
        }
        if (sound.equals("er")) {
            return 'ㄦ';
        }
        var two = "zhㄓchㄔshㄕyuㄩ".indexOf(sound.substring(0, Math.min(2, sound.length())));
        if (sound.length() > 1 && two >= 0 && two % 3 == 0) {
            return "zhㄓchㄔshㄕyuㄩ".charAt(two + 2);
        }
        var one = "bㄅpㄆmㄇfㄈdㄉtㄊnㄋlㄌgㄍkㄎhㄏjㄐqㄑxㄒrㄖzㄗcㄘsㄙwㄨyㄧaㄚoㄛeㄜ".indexOf(sound.charAt(0));
        return one < 0 ? 0 : "bㄅpㄆmㄇfㄈdㄉtㄊnㄋlㄌgㄍkㄎhㄏjㄐqㄑxㄒrㄖzㄗcㄘsㄙwㄨyㄧaㄚoㄛeㄜ".charAt(one + 1);
    }

    private static String[] syllables() {
        var pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        var syllables = new String[LAST - FIRST + 1];
        for (int i = 0; i < syllables.length; i++) {
            var sound = pinyin.transliterate(Character.toString(FIRST + i));
            syllables[i] = sound.chars().allMatch(c -> c >= 'a' && c <= 'z') ? sound.intern() : "";
        }
        return syllables;
    }
}
