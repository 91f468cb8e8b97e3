package broadsheet.twin;

import broadsheet.story.Story;
import broadsheet.text.Sentences;
import broadsheet.twin.TwinDesk.Difference;
import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;

/// Where two stories differ.
final class Differences {
    /// A story of more sentences is compared by its first.
    private static final int MOST = 2_000;

    private Differences() {}

    static List<Difference> of(Story story, Story other) {
        var found = new ArrayList<Difference>();
        var here = story.content().headline();
        var there = other.content().headline();
        if (!here.equals(there)) {
            found.add(new Difference(here, there));
        }
        for (var delta : DiffUtils.diff(sentences(story), sentences(other)).getDeltas()) {
            found.add(new Difference(
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines())));
        }
        return List.copyOf(found);
    }

    private static List<String> sentences(Story story) {
        return Sentences.of(story.content().body().plainText()).stream()
                .limit(MOST)
                .toList();
    }
}
