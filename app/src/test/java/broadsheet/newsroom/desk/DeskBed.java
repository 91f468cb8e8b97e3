package broadsheet.newsroom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.Samples;
import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/// A paper, its people, and their browsers without script.
@Singleton
public class DeskBed {
    public static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Publications publications;

    DeskBed(Accounts accounts, Publications publications) {
        this.accounts = accounts;
        this.publications = publications;
    }

    public Paper paper() {
        return Samples.paper(publications);
    }

    public Staff staff(String name, Role role, Paper... papers) {
        var staff = accounts.add(ApiClient.unique("staff") + "@example.org", name, PASSWORD)
                .orThrow();
        if (role.forAllPapers()) {
            return accounts.grant(staff.id(), role, null).orThrow();
        }
        for (var paper : papers) {
            staff = accounts.grant(staff.id(), role, paper.id()).orThrow();
        }
        return staff;
    }

    public static FormClient browser(URI site, Staff staff) {
        var browser = new FormClient(site);
        var answer = browser.post("/newsroom/sign-in", Map.of("email", staff.email(), "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(303);
        return browser;
    }

    /// What stands in the form of a page, as a browser would send it.
    public static Map<String, String> fields(FormClient.Answer answer, String form) {
        var fields = new HashMap<String, String>();
        for (var field : answer.page().select(form).select("input, textarea, select")) {
            var name = field.attr("name");
            var unchecked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!name.isEmpty() && !unchecked) {
                fields.put(name, field.tagName().equals("select") ? chosen(field) : field.val());
            }
        }
        return fields;
    }

    private static String chosen(Element select) {
        var chosen = select.select("option[selected]");
        return chosen.isEmpty()
                ? select.select("option").eachAttr("value").getFirst()
                : chosen.eachAttr("value").getFirst();
    }
}
