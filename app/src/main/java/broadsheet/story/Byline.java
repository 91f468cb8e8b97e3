package broadsheet.story;

import broadsheet.author.Author;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry of a byline. At least one of name and organisation is there, except for [Role#COMPILED],
/// [Role#WIRES] and [Role#LIVE], which can stand alone.
///
/// @param name the person, or null
/// @param organisation the paper, office or agency the person works for here, or null
public record Byline(
        Role role, @Nullable String name, @Nullable String organisation) {
    /// The names that sign with it: the person, and the office of a release.
    public List<String> authors() {
        return Stream.of(name, role == Role.ISSUER ? organisation : null)
                .flatMap(printed -> Author.nameOf(printed).stream())
                .toList();
    }

    /// What somebody did for a story (IPTC `creator` and `contributor` roles in a Taiwanese newsroom's words).
    public enum Role {
        /// 記者.
        REPORTER,
        /// 編譯: translated or compiled from foreign sources.
        TRANSLATOR,
        /// 攝影.
        PHOTOGRAPHER,
        /// 編輯.
        EDITOR,
        /// 製圖.
        ILLUSTRATOR,
        /// 特約撰述.
        CONTRIBUTOR,
        /// 評論: an opinion under the writer's own name.
        COLUMNIST,
        /// 綜合報導: put together from several reports; usually without a name.
        COMPILED,
        /// 綜合外電: put together from wire services; usually without a name.
        WIRES,
        /// 即時報導.
        LIVE,
        /// 發布: an office that issued the text as a release.
        ISSUER;

        /// As it stands in JSON and in the database: `translator`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
