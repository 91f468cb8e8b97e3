package broadsheet.planning;

import broadsheet.body.Block;
import broadsheet.kernel.Problem;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a story must have before readers see it.
final class Checklist {
    private static final Set<Byline.Role> TRANSLATED = EnumSet.of(Byline.Role.TRANSLATOR, Byline.Role.WIRES);

    private final List<Problem> missing = new ArrayList<>();

    private Checklist() {}

    /// What is missing; empty when nothing is.
    ///
    /// @param sensitive words after which a story must name one of the helplines
    static List<Problem> of(StoryContent content, LocalDate today, List<String> sensitive, List<String> helplines) {
        var list = new Checklist();
        list.pictures(content, today);
        list.inText(content.body().blocks());
        list.sources(content);
        list.sensitive(content, sensitive, helplines);
        return list.missing;
    }

    private void pictures(StoryContent content, LocalDate today) {
        for (int i = 0; i < content.images().size(); i++) {
            var image = content.images().get(i);
            var at = "/images/" + i;
            picture(at, image.alt(), image.caption(), image.credit());
            if (!image.usableOn(today)) {
                missing.add(Problem.invalid("planning.check.rights", at + "/rightsEnd"));
            }
        }
    }

    private void picture(String at, String alt, @Nullable String caption, @Nullable String credit) {
        if (alt.isBlank() && blank(caption)) {
            missing.add(Problem.invalid("planning.check.alt", at + "/alt"));
        }
        if (blank(credit)) {
            missing.add(Problem.invalid("planning.check.credit", at + "/credit"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void inText(List<Block> blocks) {
        for (var block : blocks) {
            switch (block) {
                case Block.Image image -> picture("/body", image.alt(), image.caption(), image.credit());
                case Block.Gallery(var images) ->
                    images.forEach(image -> picture("/body", image.alt(), image.caption(), image.credit()));
                case Block.Quote(var content) -> inText(content);
                case Block.FactBox(var _, var content) -> inText(content);
                default -> {}
            }
        }
    }

    private void sources(StoryContent content) {
        var translated = content.byline().stream().anyMatch(entry -> TRANSLATED.contains(entry.role()));
        if (translated && content.sources().isEmpty()) {
            missing.add(Problem.invalid("planning.check.sources", "/sources"));
        }
    }

    private void sensitive(StoryContent content, List<String> sensitive, List<String> helplines) {
        var text = content.headline() + "\n" + content.body().plainText();
        if (sensitive.stream().anyMatch(text::contains) && helplines.stream().noneMatch(text::contains)) {
            missing.add(Problem.invalid("planning.check.helpline", "/body", String.join("、", helplines)));
        }
    }
}
