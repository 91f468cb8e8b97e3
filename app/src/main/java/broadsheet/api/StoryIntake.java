package broadsheet.api;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.FurtherReading;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.story.StoryImage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a draft of what a client wrote, or says everything that is wrong with it.
@Singleton
final class StoryIntake {
    private static final int USUAL_URGENCY = 5;

    private final Stories stories;
    private final Publications publications;

    StoryIntake(Stories stories, Publications publications) {
        this.stories = stories;
        this.publications = publications;
    }

    /// The draft.
    ///
    /// @param at JSON pointer to the story in the request, empty when the request is the story
    /// @throws Refusal naming all that is wrong
    StoryDraft draft(StoryInput input, String at) {
        var problems = new ArrayList<Problem>();
        var place = place(input.paper(), input.section(), "", problems);
        var others = new ArrayList<Place>();
        var alsoIn = list(input.alsoIn());
        for (int i = 0; i < alsoIn.size(); i++) {
            var other = alsoIn.get(i);
            place(other.paper(), other.section(), "/alsoIn/" + i, problems).ifPresent(others::add);
        }
        var content = content(input, problems);
        problems.addAll(stories.check(content));
        if (!problems.isEmpty() || place.isEmpty()) {
            throw Refusal.of(below(problems, at));
        }
        return new StoryDraft(place.get(), others, content);
    }

    /// The same problems with their fields seen from the request.
    static List<Problem> below(List<Problem> problems, String at) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.kind(),
                        problem.code(),
                        problem.field() == null ? null : at + problem.field(),
                        problem.arguments()))
                .toList();
    }

    private Optional<Place> place(@Nullable String paper, @Nullable String section, String at, List<Problem> problems) {
        var known = paper == null ? Optional.<broadsheet.publication.Paper>empty() : publications.paper(paper);
        if (known.isEmpty()) {
            problems.add(Problem.invalid("api.paper.unknown", at + "/paper", String.valueOf(paper)));
            return Optional.empty();
        }
        var found = section == null
                ? Optional.<broadsheet.publication.Section>empty()
                : known.get().section(section);
        if (found.isEmpty()) {
            problems.add(Problem.invalid("api.section.unknown", at + "/section", String.valueOf(section)));
        }
        return found.map(one -> new Place(one.paperId(), one.id()));
    }

    // The checks of stories name what is missing, so null goes to them as it is.
    @SuppressWarnings("NullAway")
    private StoryContent content(StoryInput input, List<Problem> problems) {
        return new StoryContent(
                language(input),
                blankIsNull(input.kicker()),
                input.headline() == null ? null : input.headline().strip(),
                blankIsNull(input.teaser()),
                blankIsNull(input.dateline()),
                byline(list(input.byline()), problems),
                list(input.sources()),
                input.body(),
                images(list(input.images()), problems),
                list(input.tags()),
                furtherReading(list(input.furtherReading())),
                input.urgency() == null ? USUAL_URGENCY : input.urgency());
    }

    private @Nullable String language(StoryInput input) {
        if (input.language() != null || input.paper() == null) {
            return input.language();
        }
        return publications.paper(input.paper()).map(paper -> paper.language()).orElse(null);
    }

    // An unknown role is named here; the checks name one that is missing.
    @SuppressWarnings("NullAway")
    private static List<Byline> byline(List<StoryParts.Byline> byline, List<Problem> problems) {
        var entries = new ArrayList<Byline>();
        for (int i = 0; i < byline.size(); i++) {
            var entry = byline.get(i);
            var role = Arrays.stream(Byline.Role.values())
                    .filter(one -> one.code().equals(entry.role()))
                    .findFirst();
            if (role.isEmpty() && entry.role() != null) {
                problems.add(Problem.invalid("api.role.unknown", "/byline/" + i + "/role", entry.role()));
                continue;
            }
            entries.add(new Byline(role.orElse(null), blankIsNull(entry.name()), blankIsNull(entry.organisation())));
        }
        return entries;
    }

    @SuppressWarnings("NullAway")
    private static List<StoryImage> images(List<StoryParts.Image> images, List<Problem> problems) {
        var all = new ArrayList<StoryImage>();
        for (int i = 0; i < images.size(); i++) {
            var image = images.get(i);
            all.add(new StoryImage(
                    image.url(),
                    blankIsNull(image.caption()),
                    blankIsNull(image.credit()),
                    image.alt(),
                    pixels(image.width(), "/images/" + i + "/width", problems),
                    pixels(image.height(), "/images/" + i + "/height", problems),
                    image.rightsEnd()));
        }
        return all;
    }

    private static int pixels(@Nullable Integer value, String field, List<Problem> problems) {
        if (value != null && (value < 1 || value > 100_000)) {
            problems.add(Problem.invalid("api.pixels.range", field));
            return 0;
        }
        return value == null ? 0 : value;
    }

    /// A pick here whose headline is the story's own keeps following it.
    private List<FurtherReading> furtherReading(List<StoryParts.FurtherReading> picks) {
        var named = picks.stream()
                .filter(pick -> pick.headline() != null)
                .map(StoryParts.FurtherReading::id)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, String> own = new HashMap<>();
        stories.cards(named).forEach(card -> own.put(card.id(), card.headline()));
        return picks.stream()
                .map(pick -> new FurtherReading(
                        pick.id(),
                        pick.url(),
                        pick.id() != null && Objects.equals(pick.headline(), own.get(pick.id()))
                                ? null
                                : pick.headline()))
                .toList();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
