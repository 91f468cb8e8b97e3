package broadsheet.platform.http;

import java.time.Duration;
import java.util.Set;

/// What to get, and how much of it at most.
///
/// @param address `https:` or `http:`
/// @param types the media types that are wanted, without parameters, such as `image/png`
/// @param maxBytes of the body, packed as well as unpacked
/// @param within for everything together: looking up, redirects, the body
public record FetchRequest(String address, Set<String> types, long maxBytes, Duration within) {
    public FetchRequest {
        types = Set.copyOf(types);
    }
}
