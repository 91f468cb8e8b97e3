package broadsheet.publication;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Absolute addresses, for feeds and for machines that read pages. Links inside pages are root-relative.
@Singleton
public final class Addresses {
    private final Optional<String> base;
    private final int port;

    Addresses(
            @ConfigProperty(name = "broadsheet.site.base-url") Optional<String> base,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.base = base.map(url -> url.replaceAll("/+$", ""));
        this.port = port;
    }

    /// Scheme and host, without a slash at the end: the configured address, else the paper's own host, else this
    /// machine.
    public String base(Paper paper) {
        if (base.isPresent()) {
            return base.get();
        }
        var host = paper.host();
        if (host == null || host.equals("localhost") || host.endsWith(".localhost")) {
            return "http://" + (host == null ? "localhost" : host) + ":" + port;
        }
        return "https://" + host;
    }

    /// A root-relative or absolute address as an absolute one.
    public String absolute(Paper paper, String address) {
        return address.startsWith("/") ? base(paper) + address : address;
    }

    /// The front page: `/` where the host is the paper's own.
    public String front(Paper paper) {
        var own = base.isEmpty() && paper.host() != null;
        return base(paper) + (own ? "/" : "/" + paper.slug() + "/");
    }

    /// The permanent address of a story, on its own paper.
    public String story(Paper paper, long id) {
        return base(paper) + "/story/" + id;
    }
}
