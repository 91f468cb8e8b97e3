package broadsheet.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cases of the demo, from `demo/cases.json`.
final class CaseFile {
    /// How many stories they stand under.
    static final int STORIES = 4;

    private static final TypeReference<List<Case>> CASES = new TypeReference<>() {};

    private CaseFile() {}

    static List<Case> read() {
        try (var stream = Objects.requireNonNull(CaseFile.class.getResourceAsStream("/demo/cases.json"))) {
            return JsonMapper.builder().build().readValue(stream, CASES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What somebody wrote, and what became of it.
    ///
    /// @param story which of the newest stories it stands under, from 0
    /// @param nicknameToo true when the nickname is reported and not the comment
    /// @param removed why a moderator removed it, or null while nobody has decided
    /// @param appeal what its author says to that, or null
    record Case(
            String nickname,
            int story,
            String text,
            boolean nicknameToo,
            List<Complaint> reports,
            @Nullable String removed,
            @Nullable String appeal) {}

    /// A report.
    record Complaint(String name, String email, String clause, String law, String words) {}
}
