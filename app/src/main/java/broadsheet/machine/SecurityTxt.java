package broadsheet.machine;

import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// security.txt (RFC 9116). It expires half a year after the day it is read, so it never has.
@Singleton
final class SecurityTxt {
    private static final Logger LOG = Logger.getLogger(SecurityTxt.class);
    private static final Duration GOOD_FOR = Duration.ofDays(180);
    private static final Pattern MAIL = Pattern.compile("[^\\s:@]+@[^\\s:@]+");
    private static final Pattern ADDRESS = Pattern.compile("(mailto|https|tel):\\S+");

    private final SecurityConfig config;
    private final Publications publications;
    private final Addresses addresses;
    private final Clock clock;
    private final List<String> contacts;

    SecurityTxt(SecurityConfig config, Publications publications, Addresses addresses, Clock clock) {
        this.config = config;
        this.publications = publications;
        this.addresses = addresses;
        this.clock = clock;
        contacts = config.contact().orElse(List.of()).stream()
                .flatMap(given -> contact(given.strip()).stream())
                .toList();
    }

    private static Optional<String> contact(String given) {
        if (MAIL.matcher(given).matches()) {
            return Optional.of("mailto:" + given);
        }
        if (ADDRESS.matcher(given).matches()) {
            return Optional.of(given);
        }
        LOG.warnf("broadsheet.security.contact: \"%s\" is left out: give mailto:, https: or tel:", given);
        return Optional.empty();
    }

    MadePage file(PageRequest request) {
        var paper = publications.forHost(request.host());
        if (contacts.isEmpty() || paper.isEmpty()) {
            return TextPage.none();
        }
        var midnight = TaiwanDates.nextMidnight(clock.instant());
        var text = new StringBuilder();
        contacts.forEach(contact -> field(text, "Contact", contact));
        field(text, "Expires", midnight.plus(GOOD_FOR).toString());
        field(text, "Preferred-Languages", String.join(", ", config.languages()));
        field(text, "Canonical", addresses.absolute(paper.get(), "/.well-known/security.txt"));
        config.policy().ifPresent(policy -> field(text, "Policy", policy));
        return TextPage.of(TextPage.PLAIN, text.toString(), Set.of(TextPage.PAPERS), midnight);
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
