package broadsheet.screening.model;

import broadsheet.screening.fold.Sounds;
import broadsheet.screening.fold.SplitCharacters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes texts the way people write who do not want to be found: some words by their sound, in parts, or turned round.
final class Disguiser {
    private static final double SHARE = 0.12;
    private static final int WAYS = 5;
    private static final Map<String, List<Character>> BY_SOUND = bySound();

    private final Random random;

    Disguiser(long seed) {
        random = new Random(seed);
    }

    String disguise(String text) {
        var out = new StringBuilder();
        int way = random.nextInt(WAYS);
        int i = 0;
        while (i < text.length()) {
            if (i + 2 <= text.length() && random.nextDouble() < SHARE) {
                out.append(word(text.substring(i, i + 2), way));
                i += 2;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private String word(String word, int way) {
        if (way == 0) {
            return new StringBuilder(word).reverse().toString();
        }
        var text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            text.append(character(word.charAt(i), way));
        }
        return text.toString();
    }

    private String character(char character, int way) {
        var sound = Sounds.of(character);
        if (sound.isEmpty()) {
            return String.valueOf(character);
        }
        return switch (way) {
            case 1 -> sound + " ";
            case 2 -> sound.substring(0, 1);
            case 3 -> SplitCharacters.of(character).stream().findFirst().orElse(String.valueOf(character));
            default -> String.valueOf(any(BY_SOUND.getOrDefault(sound, List.of(character))));
        };
    }

    private char any(List<Character> characters) {
        return characters.get(random.nextInt(characters.size()));
    }

    private static Map<String, List<Character>> bySound() {
        var characters = new HashMap<String, List<Character>>();
        for (char c = 0x4e00; c <= 0x9fa5; c++) {
            characters.computeIfAbsent(Sounds.of(c), _ -> new ArrayList<>()).add(c);
        }
        return characters;
    }
}
