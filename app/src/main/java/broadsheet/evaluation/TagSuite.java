package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.tag.Aliases;
import broadsheet.tag.TagSuggester;
import broadsheet.text.Folding;
import broadsheet.text.words.Dictionary;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;

/// Suggested tags. Stories come in one after the other, and what the editors of the earlier ones chose is known when
/// the next is judged, as it is in a newsroom; a story's own tags are not.
final class TagSuite implements Suite {
    private static final int SUGGESTED = 10;
    private static final int MANY = 30;

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        var traps = inputs.find("traps");
        return traps.isPresent() ? traps(traps.get()) : inputs.need("stories").then(this::stories);
    }

    private Outcome<Figures> stories(Path file) {
        var suggester = new TagSuggester(Dictionary.BUILT_IN, Aliases.BUILT_IN);
        var recall = new Recall();
        return JsonLines.read(file, row -> {
                    var story = StoryRow.of(row);
                    recall.add(suggester, story);
                    suggester.learn(story.headline(), story.text(), story.tags());
                })
                .then(_ -> Outcome.done(new Figures(this)
                        .count("stories", recall.stories)
                        .number("recallAt10", recall.sum / recall.stories)));
    }

    private Outcome<Figures> traps(Path file) {
        var suggester = new TagSuggester(Dictionary.BUILT_IN, Aliases.BUILT_IN);
        var fallen = new int[1];
        return JsonLines.read(file, row -> {
                    var tags = new HashSet<String>();
                    suggester.suggest("", row.text("text"), MANY).forEach(one -> tags.add(Folding.of(one.tag())));
                    suggester.suggest(row.text("text"), "", MANY).forEach(one -> tags.add(Folding.of(one.tag())));
                    fallen[0] += tags.contains(Folding.of(row.text("notTag"))) ? 1 : 0;
                })
                .then(cases ->
                        Outcome.done(new Figures(this).count("cases", cases).count("fallenInto", fallen[0])));
    }

    /// The mean over stories that have at least one tag which stands in their text.
    private static final class Recall {
        private int stories;
        private double sum;

        void add(TagSuggester suggester, StoryRow story) {
            var whole = Folding.of(story.headline() + "\n" + story.text());
            var wanted = new LinkedHashSet<String>();
            story.tags().stream()
                    .map(Folding::of)
                    .filter(tag -> !tag.isBlank() && whole.contains(tag))
                    .forEach(wanted::add);
            if (wanted.isEmpty()) {
                return;
            }
            var found = new HashSet<String>();
            suggester
                    .suggest(story.headline(), story.text(), SUGGESTED)
                    .forEach(one -> found.add(Folding.of(one.tag())));
            stories++;
            sum += wanted.stream().filter(found::contains).count() / (double) wanted.size();
        }
    }
}
