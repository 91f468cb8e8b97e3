package broadsheet.platform.cache;

import java.util.Map;
import java.util.Optional;

/// What a page is made from, and nothing more: two requests that are equal get the same bytes.
///
/// @param host the host name asked for, in lower case without port, or empty when no paper has that name
/// @param path the path, decoded
/// @param variables values of the `{names}` in the route's pattern
/// @param query those query parameters that the route declares; others are dropped before
public record PageRequest(String host, String path, Map<String, String> variables, Map<String, String> query) {
    public PageRequest {
        variables = Map.copyOf(variables);
        query = Map.copyOf(query);
    }

    /// The value of a variable of the pattern.
    public String variable(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the pattern has no {" + name + "}");
        }
        return value;
    }

    /// The value of a query parameter, if it was given and is not blank.
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }
}
