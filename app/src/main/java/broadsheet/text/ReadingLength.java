package broadsheet.text;

/// How long a text is, as readers count: Chinese in characters, other languages in words.
///
/// @param inWords true when most of the text has spaces between its words
/// @param count characters of a Chinese text (a word of another language in it counts as one), else words
/// @param minutes at a usual pace, at least 1
public record ReadingLength(boolean inWords, int count, int minutes) {
    private static final int CHARACTERS_A_MINUTE = 450;
    private static final int WORDS_A_MINUTE = 230;

    /// Of a plain text.
    public static ReadingLength of(String text) {
        int characters = 0;
        int words = 0;
        var inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var point = text.codePointAt(i);
            if (Scripts.isEastAsian(point)) {
                characters++;
                inWord = false;
            } else {
                var part = Scripts.isPartOfWord(point) || (inWord && isInside(point));
                words += part && !inWord ? 1 : 0;
                inWord = part;
            }
        }
        var inWords = words > characters;
        var count = characters + words;
        var pace = inWords ? WORDS_A_MINUTE : CHARACTERS_A_MINUTE;
        return new ReadingLength(inWords, count, Math.max(1, Math.round(count / (float) pace)));
    }

    /// What does not end a word or a number: `don't`, `3.5`, `1,200`.
    private static boolean isInside(int point) {
        return point == '\'' || point == '\u2019' || point == '.' || point == ',' || point == '-';
    }
}
