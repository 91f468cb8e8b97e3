package broadsheet.formats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story to be written for other newsrooms and archives. All addresses are absolute.
///
/// @param uri permanent and unique
/// @param version counts up
/// @param created when it was first published
/// @param changed when this version came to be
/// @param language BCP 47 tag of its text
/// @param publisher who publishes it
/// @param note for those who receive it: corrections, or why it was taken back; null when there is nothing to say
/// @param content null when it was taken back: a receiver must no longer use it
public record NewsItem(
        String uri,
        long version,
        Instant created,
        Instant changed,
        String language,
        Party publisher,
        @Nullable String note,
        @Nullable Content content) {
    /// What it says.
    ///
    /// @param page where readers find it
    /// @param kicker short line above the headline; NewsML-G2 has no place for it
    /// @param located dateline
    /// @param sources wire services and others, by name
    /// @param subjects plain text
    /// @param urgency IPTC urgency, 1 to 9
    /// @param terms where the terms of use are
    public record Content(
            String page,
            String headline,
            @Nullable String kicker,
            String summary,
            @Nullable String located,
            List<Party> creators,
            List<Party> contributors,
            List<String> sources,
            @Nullable String section,
            List<String> subjects,
            int urgency,
            Text text,
            List<Picture> pictures,
            @Nullable String terms) {
        public Content {
            creators = List.copyOf(creators);
            contributors = List.copyOf(contributors);
            sources = List.copyOf(sources);
            subjects = List.copyOf(subjects);
            pictures = List.copyOf(pictures);
        }
    }

    /// A person, an office or a publisher.
    ///
    /// @param person false for an organisation
    /// @param uri a page about it
    public record Party(
            String name, boolean person, @Nullable String uri) {}

    /// The text in two forms.
    ///
    /// @param xhtml well-formed content of an XHTML body
    /// @param words how many there are; a Chinese character is one
    public record Text(String xhtml, String plain, int words) {}

    /// A picture of the story.
    ///
    /// @param width pixels, or 0 when unknown
    /// @param height pixels, or 0 when unknown
    public record Picture(
            String url,
            String alt,
            @Nullable String caption,
            @Nullable String credit,
            int width,
            int height) {}
}
