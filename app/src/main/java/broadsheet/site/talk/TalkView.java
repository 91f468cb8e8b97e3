package broadsheet.site.talk;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import broadsheet.site.discussion.DiscussionView;
import org.jspecify.annotations.Nullable;

/// A page of a discussion by itself.
///
/// @param headline of the story
/// @param href of the story
/// @param storyLanguage BCP 47 tag of the headline when it differs from the page's, else null
public record TalkView(
        Frame frame, String headline, String href, @Nullable String storyLanguage, DiscussionView discussion) {
    /// The answer to a form that was refused: what is wrong, and what was written.
    ///
    /// @param action where the form leads
    /// @param parent id of the comment it answers, or an empty text
    /// @param marked what screening found in it, or null
    /// @param signIn address of the sign-in, when that is what is missing, or null
    public record Again(
            Frame frame,
            String title,
            String cause,
            String action,
            String parent,
            String text,
            @Nullable Marked marked,
            String label,
            String button,
            @Nullable String signIn,
            String signInLabel,
            String back,
            String backLabel) {}

    /// What came of a proposed tag.
    ///
    /// @param said what came of it
    /// @param tag what stands in the form
    /// @param signIn address of the sign-in, when that is what is missing, or null
    public record Tagged(
            Frame frame,
            Words words,
            String title,
            String said,
            boolean refused,
            String tag,
            @Nullable String signIn,
            String back) {
        /// Words on screen.
        public String say(String key) {
            return words.text(key);
        }
    }
}
