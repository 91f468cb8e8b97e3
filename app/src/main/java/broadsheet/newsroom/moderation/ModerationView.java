package broadsheet.newsroom.moderation;

import broadsheet.decision.NewDecision;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.rules.Measure;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The moderators' desk.
public final class ModerationView {
    private ModerationView() {}

    /// The queue.
    ///
    /// @param done what was just done, or null
    /// @param warning that nobody could judge an appeal, or null
    /// @param faults what was wrong with what was sent
    /// @param next address of the next page, or null
    public record Open(
            Frame frame,
            Words words,
            String title,
            @Nullable String done,
            @Nullable String warning,
            List<String> faults,
            String count,
            List<Line> lines,
            @Nullable String next) {}

    /// An item of the queue.
    ///
    /// @param why the reasons for its place, in words
    /// @param overdue true when it should be decided already
    /// @param claimed who works on it, or null
    public record Line(
            String href,
            String what,
            String text,
            String why,
            PrintedTime due,
            boolean overdue,
            @Nullable String claimed) {}

    /// An item with all that a decision needs.
    ///
    /// @param faults what was wrong with what was sent
    /// @param link where readers see the object, or null when it is gone
    /// @param similar other items that one decision can serve
    /// @param copies posts that nobody reported and that say the same
    /// @param reveals to whom the member's address was shown
    /// @param appeal the appeal that it is, or null
    /// @param address the member's mail address, when it was just revealed, or null
    public record Item(
            Frame frame,
            Words words,
            String title,
            long id,
            List<String> faults,
            List<Fact> facts,
            String text,
            @Nullable String link,
            List<Fact> reports,
            List<Fact> screening,
            List<Fact> history,
            List<Fact> standing,
            List<Fact> notes,
            List<Choice> similar,
            List<Choice> copies,
            List<Choice> measures,
            List<Choice> clauses,
            Sent sent,
            @Nullable Judged appeal,
            @Nullable Long member,
            List<Fact> reveals,
            @Nullable String address) {}

    /// A name and a value.
    public record Fact(String name, String value) {}

    /// Something that can be ticked.
    public record Choice(String value, String label, boolean chosen) {}

    /// What was written and ticked.
    ///
    /// @param decision as it was sent, or null before anything was
    /// @param days as they were written
    /// @param answer to who appealed
    public record Sent(@Nullable NewDecision decision, String days, String answer) {
        static final Sent NOTHING = answer("");

        static Sent answer(String answer) {
            return new Sent(null, "7", answer);
        }

        public String law() {
            return decision == null ? "" : decision.law();
        }

        public String facts() {
            return decision == null ? "" : decision.facts();
        }

        public String note() {
            return decision == null ? "" : decision.note();
        }

        public boolean unfounded() {
            return decision != null && decision.unfounded();
        }

        boolean has(Measure measure) {
            return decision != null && decision.measures().contains(measure);
        }

        boolean cites(String clause) {
            return decision != null && decision.clause().equals(clause);
        }

        /// Similar items are decided together unless somebody says otherwise.
        boolean also(long item) {
            return decision == null || decision.items().contains(item);
        }

        /// What nobody reported is only decided when somebody says so.
        boolean copies(long post) {
            return decision != null && decision.copies().contains(post);
        }
    }

    /// An appeal.
    ///
    /// @param objection why this person may not decide, or null
    public record Judged(long id, String text, @Nullable String objection) {}
}
