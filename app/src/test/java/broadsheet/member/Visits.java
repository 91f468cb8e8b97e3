package broadsheet.member;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.platform.mail.Mailbox;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What people do on the account pages, step by step.
public final class Visits {
    public static final String PASSWORD = "correct horse battery";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/account/\\S+)");

    private Visits() {}

    /// A nickname that nobody has.
    public static String nickname() {
        return ApiClient.unique("reader");
    }

    public static String email() {
        return ApiClient.unique("reader") + "@example.org";
    }

    /// The form of registration filled in.
    public static Map<String, String> form(FormClient client, String nickname, String email) {
        var version = client.get("/account/register").page().select("#agree").attr("value");
        return Map.of("nickname", nickname, "email", email, "password", PASSWORD, "agree", version);
    }

    /// The newest letter to somebody.
    public static Mailbox.Kept letter(Mailbox mailbox, String email) {
        return mailbox.before(Long.MAX_VALUE).stream()
                .filter(kept -> kept.letter().to().equals(email))
                .findFirst()
                .orElseThrow();
    }

    /// The path of the link in a letter.
    public static String link(String letter) {
        var link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    /// Registers, reads the letter, confirms; the client is signed in then.
    public static void register(FormClient client, Mailbox mailbox, String nickname, String email) {
        assertThat(client.post("/account/register", form(client, nickname, email))
                        .header("Location"))
                .endsWith("/account/sent");
        confirm(client, link(letter(mailbox, email).letter().text()), nickname);
    }

    public static void confirm(FormClient client, String path, String nickname) {
        assertThat(client.get(path).page().select("#nickname").attr("value")).isEqualTo(nickname);
        var token = path.substring(path.indexOf('=') + 1);
        var answer =
                client.post("/account/confirm", Map.of("token", token, "nickname", nickname, "password", PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    /// A browser in which a new member is signed in.
    public static FormClient member(URI site, Mailbox mailbox, String email) {
        var client = new FormClient(site);
        register(client, mailbox, nickname(), email);
        return client;
    }

    public static FormClient.Answer signIn(FormClient client, String email, String password) {
        return client.post("/account/sign-in", Map.of("email", email, "password", password));
    }
}
