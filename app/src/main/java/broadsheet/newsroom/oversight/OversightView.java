package broadsheet.newsroom.oversight;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of lists and forms.
///
/// @param done what was just done, or null
/// @param faults what was wrong with what was sent
public record OversightView(
        Frame frame, Words words, String title, @Nullable String done, List<String> faults, List<Part> parts) {
    /// A stretch of the page.
    ///
    /// @param facts names and values
    public record Part(String title, List<String> text, List<Fact> facts, List<Form> forms) {
        static Part text(String title, String... text) {
            return new Part(title, List.of(text), List.of(), List.of());
        }

        static Part form(String title, String text, Form form) {
            return new Part(title, List.of(text), List.of(), List.of(form));
        }
    }

    /// A name and a value.
    public record Fact(String name, String value) {}

    /// A form that is posted.
    public record Form(String action, String button, List<Field> fields) {}

    /// A field of a form.
    ///
    /// @param id of the element: no two on a page are the same
    /// @param type `text`, `email`, `number`, `datetime-local`, `checkbox`, `area` or `choice`
    /// @param options of a choice: values with their words
    public record Field(String id, String name, String type, String label, String value, Map<String, String> options) {
        static Field of(String id, String name, String type, String label) {
            return new Field(id, name, type, label, "", Map.of());
        }
    }
}
