package broadsheet.machine;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Publications;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// The reservation of text and data mining (TDMRep): a paper that does not let itself be trained on reserves it.
@Singleton
final class Reservation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Publications publications;
    private final Crawlers crawlers;

    Reservation(Publications publications, Crawlers crawlers) {
        this.publications = publications;
        this.crawlers = crawlers;
    }

    /// For what is no HTML page.
    static Map<String, String> headers(CrawlerPolicy policy) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("tdm-reservation", policy.training() ? "0" : "1");
        if (policy.terms() != null) {
            headers.put("tdm-policy", policy.terms());
        }
        return headers;
    }

    /// The rules of a host: those of sister papers without a host of their own first, because they are narrower.
    MadePage file(PageRequest request) {
        var rules = new ArrayList<Map<String, Object>>();
        publications.forHost(request.host()).ifPresent(paper -> {
            var own = crawlers.policy(paper.id());
            for (var sister : HostPapers.sisters(publications, paper)) {
                var policy = crawlers.policy(sister.id());
                if (!headers(policy).equals(headers(own))) {
                    rules.add(rule("/" + sister.slug() + "/", policy));
                }
            }
            rules.add(rule("/", own));
        });
        try {
            return TextPage.of("application/json;charset=utf-8", JSON.writeValueAsString(rules));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> rule(String location, CrawlerPolicy policy) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("location", location);
        rule.put("tdm-reservation", policy.training() ? 0 : 1);
        if (policy.terms() != null) {
            rule.put("tdm-policy", policy.terms());
        }
        return rule;
    }
}
