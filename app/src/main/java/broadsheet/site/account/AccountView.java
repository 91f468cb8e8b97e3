package broadsheet.site.account;

import broadsheet.site.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of forms.
///
/// @param nav where the member goes from here, or null when nobody is signed in
/// @param done what was just done, or null
/// @param faults what was wrong, also told at their fields
public record AccountView(
        Frame frame,
        String title,
        @Nullable OwnNav nav,
        @Nullable String done,
        List<Fault> faults,
        List<Part> parts) {
    public AccountView {
        faults = List.copyOf(faults);
        parts = List.copyOf(parts);
    }

    /// What was wrong.
    ///
    /// @param field id of the field at fault, or empty
    public record Fault(String field, String sentence) {}

    /// A stretch of the page.
    ///
    /// @param facts names and values
    /// @param form or null
    /// @param links addresses with their words
    public record Part(
            @Nullable String title,
            List<String> text,
            List<Fact> facts,
            @Nullable Form form,
            List<Link> links) {
        public Part {
            text = List.copyOf(text);
            facts = List.copyOf(facts);
            links = List.copyOf(links);
        }

        static Part of(@Nullable String title, Form form, String... text) {
            return new Part(title, List.of(text), List.of(), form, List.of());
        }

        static Part text(@Nullable String title, String... text) {
            return new Part(title, List.of(text), List.of(), null, List.of());
        }

        static Part links(Link... links) {
            return new Part(null, List.of(), List.of(), null, List.of(links));
        }

        static Part facts(@Nullable String title, List<Fact> facts) {
            return new Part(title, List.of(), facts, null, List.of());
        }
    }

    /// A name and a value.
    ///
    /// @param form that changes it, or null
    public record Fact(String name, String value, @Nullable Form form) {}

    /// A link.
    public record Link(String href, String words) {}

    /// A form that is posted.
    ///
    /// @param hidden names and values that nobody sees
    public record Form(String action, String button, List<Field> fields, Map<String, String> hidden) {
        public Form {
            fields = List.copyOf(fields);
            hidden = Map.copyOf(hidden);
        }
    }

    /// A field of a form.
    ///
    /// @param id of the element: no two on a page are the same
    /// @param type `text`, `email`, `password` or `checkbox`
    /// @param autocomplete what browsers and password managers should fill in
    /// @param hint or null
    /// @param fault why what stood here was refused, or null
    /// @param link where to read more, or null
    public record Field(
            String id,
            String name,
            String type,
            String label,
            String value,
            String autocomplete,
            @Nullable String hint,
            @Nullable String fault,
            @Nullable Link link) {
        /// Ids of the elements that describe it.
        public @Nullable String describedBy() {
            var ids = (hint == null ? "" : id + "-hint ") + (fault == null ? "" : id + "-fault");
            return ids.isBlank() ? null : ids.strip();
        }
    }
}
