package broadsheet.member.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of the doors of membership.
@ConfigMapping(prefix = "broadsheet.member.entry")
interface EntryConfig {
    /// How long a browser stays signed in.
    @WithDefault("P60D")
    Duration session();

    /// How long a registration waits for its mail to be answered.
    @WithDefault("PT48H")
    Duration confirmation();

    /// How long a mail lets somebody set another password.
    @WithDefault("PT1H")
    Duration reset();

    /// Failed sign-ins for one address of mail within the window.
    @WithDefault("10")
    int triesPerAccount();

    /// Failed sign-ins from one network address (IPv6: one /64) within the window.
    @WithDefault("30")
    int triesPerAddress();

    /// Failed sign-ins from one network (/24, IPv6 /48) within the window.
    @WithDefault("200")
    int triesPerNetwork();

    /// The window of the three.
    @WithDefault("PT10M")
    Duration triesWindow();

    /// Letters to one address of mail within an hour.
    @WithDefault("5")
    int lettersPerAccount();

    /// Letters asked for from one network address within an hour.
    @WithDefault("10")
    int lettersPerAddress();

    /// Letters asked for from one network within an hour.
    @WithDefault("60")
    int lettersPerNetwork();
}
