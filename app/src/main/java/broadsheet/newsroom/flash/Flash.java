package broadsheet.newsroom.flash;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was written in the console.
///
/// @param storyText the number of the story behind it, as written
/// @param minutesText how long it is to run, as written
/// @param papers empty for all
/// @param confirmed true with the second press
record Flash(String headline, String storyText, String minutesText, Set<Long> papers, boolean confirmed) {
    static final Flash EMPTY = new Flash("", "", "60", Set.of(), false);

    static Flash of(MultivaluedMap<String, String> form) {
        return new Flash(
                text(form, "headline"),
                text(form, "story").replaceFirst("^.*/story/", ""),
                text(form, "minutes"),
                Objects.requireNonNullElse(form.get("paper"), List.<String>of()).stream()
                        .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()),
                form.containsKey("confirmed"));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }

    boolean readable() {
        return minutesText.matches("[1-9][0-9]{0,3}") && storyText.matches("|[1-9][0-9]{0,17}");
    }

    int minutes() {
        return Integer.parseInt(minutesText);
    }

    @Nullable
    Long story() {
        return storyText.isEmpty() ? null : Long.valueOf(storyText);
    }
}
