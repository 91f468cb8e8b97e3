package broadsheet.platform.web;

import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a request was not done, as RFC 9457 has it.
@Schema(name = "Problem", description = "Why a request was not done (RFC 9457). Nothing was changed.")
record ProblemDocument(
        @Schema(description = "What sort of problem, stable for programs", examples = "urn:broadsheet:problem:invalid")
        String type,

        @Schema(description = "The sort in words, in the language of Accept-Language (zh-Hant, en)")
        String title,

        @Schema(description = "The HTTP status") int status,

        @Schema(description = "The first cause as a sentence")
        String detail,

        @Schema(description = "All causes") List<Cause> errors) {
    /// One cause.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemCause")
    record Cause(
            @Schema(description = "JSON pointer into the body of the request, when a field is at fault") @Nullable
            String pointer,

            @Schema(description = "Name of the query parameter at fault") @Nullable
            String parameter,

            @Schema(description = "What is wrong, as a sentence")
            String detail,

            @Schema(description = "The same, stable for programs", examples = "story.headline.missing")
            String code) {}

    ProblemDocument {
        errors = List.copyOf(errors);
    }

    static ProblemDocument of(ProblemType type, List<Problem> problems, Language language) {
        var causes = problems.stream().map(problem -> cause(problem, language)).toList();
        return new ProblemDocument(
                "urn:broadsheet:problem:" + type.code(),
                Words.of("web", language).text("web.title." + type.code()),
                type.status(),
                causes.getFirst().detail(),
                causes);
    }

    private static Cause cause(Problem problem, Language language) {
        var field = problem.field();
        var inBody = field != null && (field.isEmpty() || field.startsWith("/"));
        return new Cause(inBody ? field : null, inBody ? null : field, sentence(problem, language), problem.code());
    }

    /// Codes begin with the name of the bundle that has their sentence.
    private static String sentence(Problem problem, Language language) {
        var bundle = problem.code().substring(0, problem.code().indexOf('.'));
        return Words.of(bundle, language)
                .text(problem.code(), problem.arguments().toArray());
    }
}
