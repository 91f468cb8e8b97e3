package broadsheet.site.related;

import broadsheet.kernel.PrintedTime;

/// A related story as its card says it.
///
/// @param language BCP 47 tag of the story
public record RelatedCard(
        long id, String language, String headline, String teaser, String reason, PrintedTime published) {
    /// Its page.
    public String href() {
        return "/story/" + id;
    }
}
