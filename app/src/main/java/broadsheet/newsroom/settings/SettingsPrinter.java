package broadsheet.newsroom.settings;

import broadsheet.account.Accounts;
import broadsheet.account.Grant;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.settings.SettingsView.Choice;
import broadsheet.newsroom.settings.SettingsView.Held;
import broadsheet.newsroom.settings.SettingsView.PaperLine;
import broadsheet.newsroom.settings.SettingsView.Person;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the settings.
@Singleton
final class SettingsPrinter {
    private final Desk desk;
    private final Accounts accounts;
    private final Publications publications;

    SettingsPrinter(Desk desk, Accounts accounts, Publications publications) {
        this.desk = desk;
        this.accounts = accounts;
        this.publications = publications;
    }

    Response page(HttpServerRequest request, Staff staff, List<Problem> problems, @Nullable String done) {
        var sheet = desk.sheet(request);
        var words = Words.of("settings", sheet.language());
        var view = new SettingsView(
                Desk.titled(sheet, words.text("settings.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/settings"),
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList(),
                done == null || !words.has("done." + done) ? null : words.text("done." + done),
                accounts.list().stream().map(person -> person(words, person)).toList(),
                Stream.of(Role.values())
                        .map(role -> new Choice(role.code(), words.text("role." + role.code())))
                        .toList(),
                publications.papers().stream()
                        .map(paper -> new PaperLine(
                                paper.id(),
                                paper.slug().value(),
                                paper.name(),
                                paper.sections().stream().map(Section::name).collect(Collectors.joining("、"))))
                        .toList());
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/settings/settings.jte", view);
    }

    private Person person(Words words, Staff person) {
        return new Person(
                person.id(),
                person.name(),
                person.email(),
                person.disabled(),
                person.grants().stream().map(grant -> held(words, grant)).toList());
    }

    private Held held(Words words, Grant grant) {
        var paper = grant.paperId();
        var role = words.text("role." + grant.role().code());
        return new Held(
                grant.role().code() + " " + (paper == null ? "" : paper),
                paper == null ? role : role + "（" + publications.paper(paper).name() + "）");
    }
}
