package broadsheet.platform.web;

import broadsheet.body.BodyProblem;
import broadsheet.kernel.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;

/// What is wrong with a body that is no JSON, or not the JSON wanted.
final class JsonProblems {
    private static final int LONGEST_ARGUMENT = 100;

    private JsonProblems() {}

    static Refusal of(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException constraint) {
                return Refusal.of(ProblemType.TOO_LARGE, Problem.invalid("web.json.limit", "", place(constraint)));
            }
        }
        if (!(exception instanceof JsonMappingException mapping)) {
            return malformed(exception);
        }
        var pointer = pointer(mapping);
        return switch (mapping) {
            case UnacceptableText text -> Refusal.of(Problem.invalid(text.code(), pointer));
            case PropertyBindingException unknown ->
                Refusal.of(Problem.invalid("web.json.unknown", pointer, shortened(unknown.getPropertyName())));
            default ->
                switch (mapping.getCause()) {
                    case BodyProblem body ->
                        Refusal.of(Problem.invalid(body.code(), pointer + body.place(), shortened(body.argument())));
                    case JsonProcessingException broken when pointer.isEmpty() -> malformed(broken);
                    case null, default -> Refusal.of(Problem.invalid("web.json.type", pointer));
                };
        };
    }

    private static Refusal malformed(JsonProcessingException exception) {
        var at = exception.getLocation();
        var line = at == null ? "1" : Integer.toString(at.getLineNr());
        var column = at == null ? "1" : Integer.toString(at.getColumnNr());
        return Refusal.of(ProblemType.MALFORMED, Problem.invalid("web.json.malformed", "", line, column));
    }

    private static String place(StreamConstraintsException constraint) {
        var at = constraint.getLocation();
        return at == null ? "" : Integer.toString(at.getLineNr());
    }

    private static String pointer(JsonMappingException exception) {
        var pointer = new StringBuilder();
        for (var step : exception.getPath()) {
            pointer.append('/');
            var name = step.getFieldName();
            if (name == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(shortened(name).replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    }
}
