package broadsheet.api;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Session;
import broadsheet.account.SignInAttempt;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/// A paper of its own for each test, and people who work there.
@Singleton
final class Newsroom {
    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Publications publications;

    Newsroom(Accounts accounts, Publications publications) {
        this.accounts = accounts;
        this.publications = publications;
    }

    Paper paper() {
        var slug = ApiClient.unique("paper");
        var paper = publications.add(NewPaper.named(slug, "測試日報")).orThrow();
        publications.addSection(paper.id(), "world", "國際").orThrow();
        return publications.paper(paper.id());
    }

    /// Somebody with this role at the paper, signed in.
    ApiClient somebody(URI site, Role role, Paper paper) {
        var email = ApiClient.unique("who") + "@example.org";
        var staff = accounts.add(email, "陳編輯", PASSWORD).orThrow();
        accounts.grant(staff.id(), role, role.forAllPapers() ? null : paper.id())
                .orThrow();
        var attempt = new SignInAttempt(email, PASSWORD, Session.Kind.TOKEN, "192.0.2." + staff.id() % 250, null);
        return new ApiClient(site).with(accounts.signIn(attempt).orThrow().token());
    }

    /// The same in a browser.
    FormClient browser(URI site, Role role, Paper paper) {
        var email = ApiClient.unique("who") + "@example.org";
        var staff = accounts.add(email, "陳編輯", PASSWORD).orThrow();
        accounts.grant(staff.id(), role, role.forAllPapers() ? null : paper.id())
                .orThrow();
        var browser = new FormClient(site);
        browser.post("/newsroom/sign-in", Map.of("email", email, "password", PASSWORD));
        return browser;
    }

    /// A story as a client writes it; `more` are further fields, each followed by a comma.
    static String story(Paper paper, String headline, String more) {
        return """
            {"paper": "%s", "section": "world", "headline": "%s", %s
             "body": {"type": "doc", "content": [{"type": "paragraph",
                "content": [{"type": "text", "text": "央行總裁今天宣布升息半碼。"}]}]}}
            """.formatted(paper.slug(), headline, more);
    }
}
