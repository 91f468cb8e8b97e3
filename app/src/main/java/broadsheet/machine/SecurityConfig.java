package broadsheet.machine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// Who is told of a hole in the paper: `broadsheet.security.*`.
@ConfigMapping(prefix = "broadsheet.security")
interface SecurityConfig {
    /// Addresses (`mailto:`, `https:`, `tel:`, or a plain e-mail address) in the order of preference; without one
    /// there is no security.txt.
    Optional<List<String>> contact();

    /// A page that says how reports are dealt with.
    Optional<String> policy();

    /// Languages in which reports are read, as BCP 47 tags.
    @WithDefault("zh-TW,en")
    List<String> languages();
}
