package broadsheet.platform.web;

import broadsheet.kernel.Judgment;
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

        @Schema(description = "All causes") List<Cause> errors,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What screening found in the text; only where a text is at fault")
        @Nullable
        List<Found> findings,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Send this with the same text to have it taken all the same; only in `nudge`")
        @Nullable
        String confirm) {
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

    /// One finding of screening.
    @Schema(name = "ScreeningFinding")
    record Found(
            @Schema(description = "Why, stable for programs", examples = "screening.phase.words")
            String code,

            @Schema(description = "Why, as a sentence") String detail,

            @Schema(description = "Id of the clause of the rules", examples = "R2")
            String clause,

            @Schema(description = "Where it begins in the text, in UTF-16 units")
            int from,

            @Schema(description = "Where it ends, exclusive")
            int to,

            @Schema(description = "What stands there") String words) {}

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
                causes,
                findings(problems.getFirst().judgment(), language),
                confirm(problems.getFirst().judgment()));
    }

    private static @Nullable List<Found> findings(@Nullable Judgment judgment, Language language) {
        return judgment == null
                ? null
                : judgment.findings().stream()
                        .map(found -> new Found(
                                found.code(),
                                words(found.code(), language).text(found.code()),
                                found.clause(),
                                found.from(),
                                found.to(),
                                found.in(judgment.text())))
                        .toList();
    }

    private static @Nullable String confirm(@Nullable Judgment judgment) {
        return judgment == null ? null : judgment.confirm();
    }

    private static Cause cause(Problem problem, Language language) {
        var field = problem.field();
        var inBody = field != null && (field.isEmpty() || field.startsWith("/"));
        return new Cause(inBody ? field : null, inBody ? null : field, sentence(problem, language), problem.code());
    }

    /// Codes begin with the name of the bundle that has their sentence.
    private static String sentence(Problem problem, Language language) {
        return words(problem.code(), language)
                .text(problem.code(), problem.arguments().toArray());
    }

    private static Words words(String code, Language language) {
        return Words.of(code.substring(0, code.indexOf('.')), language);
    }
}
