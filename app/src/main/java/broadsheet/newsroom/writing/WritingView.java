package broadsheet.newsroom.writing;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pages of the writing room.
public final class WritingView {
    private WritingView() {}

    /// The form of a story.
    ///
    /// @param id 0 for a story that is not stored yet
    /// @param fields what stands in the form
    /// @param rows how many entries of byline and pictures the form offers
    /// @param held that somebody else writes at it, or null
    /// @param kept that something unsaved was kept, or null
    /// @param acts what the person may do with it
    /// @param original what it translates, or null
    public record Room(
            Frame frame,
            Words words,
            StaffBar bar,
            List<Fault> faults,
            long id,
            String state,
            Map<String, String> fields,
            Options options,
            Rows rows,
            @Nullable Held held,
            @Nullable Kept kept,
            List<Act> acts,
            Beside beside,
            @Nullable Original original) {
        public Room {
            faults = List.copyOf(faults);
            fields = Map.copyOf(fields);
            acts = List.copyOf(acts);
        }

        /// What stands in a field.
        public String value(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /// What is wrong.
    ///
    /// @param href to the field
    public record Fault(String href, String words) {}

    /// What a story translates.
    public record Original(String href, String language, String headline, String credit, List<String> lines) {
        public Original {
            lines = List.copyOf(lines);
        }
    }

    /// One of several values.
    public record Option(String value, String words) {}

    /// Sections of a paper.
    ///
    /// @param field name of the field in which it is chosen as one more paper
    public record PaperOptions(String name, String field, List<Option> sections) {
        public PaperOptions {
            sections = List.copyOf(sections);
        }
    }

    /// What the form offers.
    ///
    /// @param names of those who sign often
    /// @param sources that are named often
    /// @param tools words of the editor's buttons
    public record Options(
            List<PaperOptions> papers,
            List<Option> roles,
            List<String> names,
            List<String> sources,
            List<Option> tools) {
        public Options {
            tools = List.copyOf(tools);
            papers = List.copyOf(papers);
            roles = List.copyOf(roles);
            names = List.copyOf(names);
            sources = List.copyOf(sources);
        }
    }

    /// Numbers of rows.
    public record Rows(int byline, int images) {}

    /// Somebody else writes.
    ///
    /// @param mayTake true when the person may take it over now
    /// @param asked true when the person asked already
    public record Held(String words, boolean mayTake, boolean asked) {}

    /// What somebody left unsaved.
    ///
    /// @param outdated true when the story was saved by somebody since
    public record Kept(String words, boolean outdated) {}

    /// A button.
    public record Act(String value, String words) {}

    /// What stands beside the form.
    public record Beside(
            @Nullable String length, List<Link> links, List<Option> tags, List<Link> twins, List<Link> related) {
        public Beside {
            links = List.copyOf(links);
            tags = List.copyOf(tags);
            twins = List.copyOf(twins);
            related = List.copyOf(related);
        }
    }

    /// A link.
    ///
    /// @param why it stands there, or null
    public record Link(String href, String words, @Nullable String why) {
        Link(String href, String words) {
            this(href, words, null);
        }
    }

    /// What is done with a story as a whole.
    ///
    /// @param missing what the checklist misses
    /// @param overridden true when an editor answers for the text
    /// @param plan planning fields
    public record Publication(
            Frame frame,
            Words words,
            StaffBar bar,
            List<String> faults,
            @Nullable String done,
            long id,
            long version,
            String headline,
            String state,
            List<String> facts,
            List<String> missing,
            boolean overridden,
            May may,
            Map<String, String> plan,
            List<Option> people,
            String reader) {
        public Publication {
            faults = List.copyOf(faults);
            facts = List.copyOf(facts);
            missing = List.copyOf(missing);
            plan = Map.copyOf(plan);
            people = List.copyOf(people);
        }
    }

    /// What the person may do with it now.
    public record May(
            boolean publish, boolean schedule, boolean unschedule, boolean withdraw, boolean plan, List<Act> moves) {
        public May {
            moves = List.copyOf(moves);
        }
    }

    /// The versions.
    ///
    /// @param compared what is different between the two chosen ones, or null
    public record Versions(
            Frame frame,
            Words words,
            StaffBar bar,
            List<String> faults,
            long id,
            long version,
            String headline,
            List<Stored> versions,
            @Nullable Compared compared,
            boolean mayRestore) {
        public Versions {
            faults = List.copyOf(faults);
            versions = List.copyOf(versions);
        }
    }

    /// A version.
    ///
    /// @param seen true when readers saw it
    public record Stored(
            long version,
            PrintedTime at,
            String who,
            String state,
            boolean seen,
            String headline,
            @Nullable String note) {}

    /// Two versions side by side.
    public record Compared(long from, long to, List<Part> parts) {
        public Compared {
            parts = List.copyOf(parts);
        }
    }

    /// A field that is different.
    public record Part(String name, List<List<Piece>> passages) {
        public Part {
            passages = List.copyOf(passages);
        }
    }

    /// Words that stayed, went or came.
    public record Piece(String kind, String text) {}
}
