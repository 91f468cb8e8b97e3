package broadsheet.bench.search;

import broadsheet.bench.related.RecombinedArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// What readers could look for in an archive, with a seed: pieces of headlines of two to eight characters, alone and
/// in pairs; one in ten a whole headline, one in ten a piece of a text.
final class Queries {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}");
    private static final int KINDS = 10;

    private final RecombinedArchive archive;
    private final SplittableRandom random = new SplittableRandom(20);

    Queries(RecombinedArchive archive) {
        this.archive = archive;
    }

    List<String> make(int many) {
        var queries = new ArrayList<String>();
        while (queries.size() < many) {
            var story = archive.story(1 + random.nextLong(archive.size()));
            var headline = story.content().headline();
            var query = switch (random.nextInt(KINDS)) {
                case 0 -> headline;
                case 1 -> piece(story.content().body().plainText());
                case 2, 3, 4 -> piece(headline) + " " + piece(headline);
                default -> piece(headline);
            };
            if (!query.isBlank()) {
                queries.add(query.strip());
            }
        }
        return queries;
    }

    private String piece(String text) {
        var runs = RUN.matcher(text).results().toList();
        if (runs.isEmpty()) {
            return "";
        }
        var run = runs.get(random.nextInt(runs.size())).group();
        var length = Math.min(run.length(), 2 + random.nextInt(7));
        var from = random.nextInt(run.length() - length + 1);
        return run.substring(from, from + length);
    }
}
