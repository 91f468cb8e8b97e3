package broadsheet.publication;

import broadsheet.kernel.Slug;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A paper: one of the sisters that an install publishes.
///
/// @param host the host name under which `/` is this paper's front page, in lower case, or null
/// @param language BCP 47 tag of its stories and of its words on screen
/// @param about plain text, paragraphs separated by blank lines
/// @param sections in the order of the masthead
public record Paper(
        long id,
        Slug slug,
        String name,
        String tagline,
        @Nullable String host,
        String language,
        String about,
        Look look,
        List<Section> sections) {
    public Paper {
        sections = List.copyOf(sections);
    }

    /// The section of this name in addresses.
    public Optional<Section> section(String sectionSlug) {
        return sections.stream()
                .filter(section -> section.slug().value().equals(sectionSlug))
                .findFirst();
    }

    /// The section with this id.
    public Optional<Section> section(long sectionId) {
        return sections.stream().filter(section -> section.id() == sectionId).findFirst();
    }
}
