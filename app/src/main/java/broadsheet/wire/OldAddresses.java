package broadsheet.wire;

import java.util.Optional;

/// Where imported stories stood at the newsroom's former site.
public interface OldAddresses {
    /// The story that stood there, if readers may know of it.
    ///
    /// @param path decoded, with or without a slash at its end
    Optional<Long> story(String path);
}
