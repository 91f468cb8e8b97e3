package broadsheet.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Knobs of mail. User, password and TLS are the framework's own: `quarkus.mailer.*`.
@ConfigMapping(prefix = "broadsheet.mail")
interface MailConfig {
    /// The mail server. Without one nothing is sent, and operators read the letters.
    Optional<String> host();

    /// Its port.
    @WithDefault("587")
    int port();

    /// Who sends.
    @WithDefault("broadsheet@localhost")
    String from();

    /// How often letters that wait are looked for; new ones go at once.
    @WithDefault("PT20S")
    Duration look();

    /// The pause before a letter is tried again; it doubles each time.
    @WithDefault("PT1M")
    Duration pause();

    /// How long a letter is tried.
    @WithDefault("P3D")
    Duration tried();

    /// How long letters stay where there is no mail server.
    @WithDefault("P30D")
    Duration kept();
}
