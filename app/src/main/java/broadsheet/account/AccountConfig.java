package broadsheet.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of sign-in.
@ConfigMapping(prefix = "broadsheet.account")
interface AccountConfig {
    /// How long a browser stays signed in.
    @WithDefault("PT12H")
    Duration browserSession();

    /// How long a program's token works.
    @WithDefault("P90D")
    Duration tokenSession();

    /// Failed attempts for one account within the window.
    @WithDefault("10")
    int triesPerAccount();

    /// Failed attempts from one address (IPv6: one /64) within the window.
    @WithDefault("30")
    int triesPerAddress();

    /// The window of both.
    @WithDefault("PT10M")
    Duration triesWindow();
}
