package broadsheet.story;

import broadsheet.body.Address;
import broadsheet.kernel.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules that every content must keep, whoever stores it.
final class StoryChecks {
    static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_LINE = 400;
    private static final int MOST = 50;
    private static final int LONGEST_TAG = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Set<Byline.Role> ALONE = EnumSet.of(Byline.Role.COMPILED, Byline.Role.WIRES, Byline.Role.LIVE);

    private final List<Problem> problems = new ArrayList<>();

    private StoryChecks() {}

    static List<Problem> of(StoryContent content) {
        var checks = new StoryChecks();
        checks.lines(content);
        checks.byline(content.byline());
        checks.images(content.images());
        checks.tags(content.tags());
        checks.furtherReading(content.furtherReading());
        return checks.problems;
    }

    static @Nullable Problem note(String note, String field) {
        var length = note.strip().length();
        return length < 5 || length > 1000 ? Problem.invalid("story.note.length", field) : null;
    }

    @SuppressWarnings("ConstantValue") // JSON may leave the headline or the language out
    private void lines(StoryContent content) {
        if (content.headline() == null || content.headline().isBlank()) {
            problems.add(Problem.invalid("story.headline.missing", "/headline"));
        } else if (content.headline().length() > LONGEST_HEADLINE) {
            problems.add(Problem.invalid("story.line.long", "/headline", Integer.toString(LONGEST_HEADLINE)));
        }
        if (content.language() == null || !LANGUAGE.matcher(content.language()).matches()) {
            problems.add(Problem.invalid("story.language.invalid", "/language"));
        }
        if (content.body() == null) {
            problems.add(Problem.invalid("story.body.missing", "/body", "body"));
        }
        if (content.urgency() < 1 || content.urgency() > 9) {
            problems.add(Problem.invalid("story.urgency.range", "/urgency"));
        }
        line(content.kicker(), "/kicker");
        line(content.teaser(), "/teaser");
        line(content.dateline(), "/dateline");
        for (int i = 0; i < content.sources().size(); i++) {
            line(content.sources().get(i), "/sources/" + i);
        }
        most(content.sources(), "/sources");
    }

    private void line(@Nullable String text, String field) {
        if (text != null && text.length() > LONGEST_LINE) {
            problems.add(Problem.invalid("story.line.long", field, Integer.toString(LONGEST_LINE)));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            problems.add(Problem.invalid("story.line.nul", field));
        }
    }

    private void most(List<?> list, String field) {
        if (list.size() > MOST) {
            problems.add(Problem.invalid("story.list.long", field, Integer.toString(MOST)));
        }
    }

    @SuppressWarnings("ConstantValue") // JSON may leave the role out
    private void byline(List<Byline> byline) {
        most(byline, "/byline");
        for (int i = 0; i < byline.size(); i++) {
            var entry = byline.get(i);
            var at = "/byline/" + i;
            line(entry.name(), at + "/name");
            line(entry.organisation(), at + "/organisation");
            if (entry.role() == null) {
                problems.add(Problem.invalid("story.byline.role", at + "/role"));
            } else if (entry.name() == null && entry.organisation() == null && !ALONE.contains(entry.role())) {
                problems.add(Problem.invalid("story.byline.empty", at));
            }
        }
    }

    @SuppressWarnings("ConstantValue") // JSON may leave url or alt out
    private void images(List<StoryImage> images) {
        most(images, "/images");
        for (int i = 0; i < images.size(); i++) {
            var image = images.get(i);
            var at = "/images/" + i;
            line(image.caption(), at + "/caption");
            line(image.credit(), at + "/credit");
            line(image.alt(), at + "/alt");
            if (image.url() == null || !Address.isPicture(image.url())) {
                problems.add(Problem.invalid("story.body.address", at + "/url", String.valueOf(image.url())));
            }
            if (image.alt() == null) {
                problems.add(Problem.invalid("story.image.alt", at + "/alt"));
            } else if (!image.alt().isBlank() && image.alt().strip().equals(image.caption())) {
                problems.add(Problem.invalid("story.image.alt-repeats", at + "/alt"));
            }
        }
    }

    private void tags(List<String> tags) {
        most(tags, "/tags");
        var seen = new HashSet<String>();
        for (int i = 0; i < tags.size(); i++) {
            var tag = tags.get(i);
            if (tag.isBlank() || tag.length() > LONGEST_TAG || !tag.equals(tag.strip()) || !tagCharacters(tag)) {
                problems.add(Problem.invalid("story.tag.invalid", "/tags/" + i, tag));
            } else if (!seen.add(tag)) {
                problems.add(Problem.invalid("story.tag.twice", "/tags/" + i, tag));
            }
        }
    }

    private static boolean tagCharacters(String tag) {
        return tag.codePoints().noneMatch(point -> Character.isISOControl(point) || point == '/');
    }

    private void furtherReading(List<FurtherReading> picks) {
        most(picks, "/furtherReading");
        for (int i = 0; i < picks.size(); i++) {
            var pick = picks.get(i);
            var url = pick.url();
            var at = "/furtherReading/" + i;
            line(pick.headline(), at + "/headline");
            if ((pick.id() == null) == (url == null)) {
                problems.add(Problem.invalid("story.further.target", at));
            } else if (url != null && (!Address.isLink(url) || !url.startsWith("http"))) {
                problems.add(Problem.invalid("story.body.address", at + "/url", url));
            } else if (url != null
                    && (pick.headline() == null || pick.headline().isBlank())) {
                problems.add(Problem.invalid("story.further.headline", at + "/headline"));
            }
        }
    }
}
