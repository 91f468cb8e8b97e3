package broadsheet.site;

import broadsheet.kernel.PrintedTime;
import broadsheet.site.picture.PictureView;
import org.jspecify.annotations.Nullable;

/// A story in a list.
///
/// @param language BCP 47 tag when it differs from the page's, else null
/// @param place name of the section, or of the paper where papers mix
/// @param published as the list writes it
/// @param talk how many comments stand under it, in words, or null for none
public record CardView(
        long id,
        @Nullable String kicker,
        String headline,
        String teaser,
        @Nullable PictureView picture,
        @Nullable String language,
        String place,
        PrintedTime published,
        @Nullable String talk) {
    /// Permanent address.
    public String href() {
        return "/story/" + id;
    }

    /// The same with its time alone, for lists that name the day, and without its place in a section's own list.
    CardView listed(PrintedTime time, boolean placed) {
        return at(placed ? place : "", time);
    }

    /// The same with another place and time.
    CardView at(String where, PrintedTime when) {
        return new CardView(id, kicker, headline, teaser, picture, language, where, when, talk);
    }

    /// The same without its picture.
    public CardView bare() {
        return new CardView(id, kicker, headline, teaser, null, language, place, published, talk);
    }
}
