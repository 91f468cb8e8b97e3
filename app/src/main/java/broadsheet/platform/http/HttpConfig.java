package broadsheet.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where outgoing connections may lead.
@ConfigMapping(prefix = "broadsheet.http")
interface HttpConfig {
    /// Ports of other machines that may be asked.
    @WithDefault("80,443")
    Set<Integer> ports();

    /// Hosts of the own network that may be asked although their addresses are not public: `HOST` at the
    /// ports above, or `HOST:PORT` at that port. Whoever writes a host here trusts all who can name
    /// addresses to the paper.
    Optional<Set<String>> allowHosts();

    /// Certificates (PEM) that the hosts above are believed by, instead of those that Java knows.
    Optional<Path> allowHostsCertificates();

    /// How long a connection may take to come about.
    @WithDefault("5s")
    Duration connectTimeout();

    /// How the paper calls itself.
    @WithDefault("Broadsheet")
    String userAgent();
}
