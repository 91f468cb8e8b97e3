package broadsheet.platform.web;

import java.util.Collection;

/// The host names that papers have, implemented by the feature that shows papers. Requests for other names are
/// served as for no name, so that strangers cannot fill the page cache with invented ones.
public interface KnownHosts {
    /// Names in lower case without port. Asked on every request: answers from memory at once.
    Collection<String> names();
}
