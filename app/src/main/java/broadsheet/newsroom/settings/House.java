package broadsheet.newsroom.settings;

import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of the house, each with its entry in the log.
@Singleton
final class House {
    private final Accounts accounts;
    private final Publications publications;
    private final Audit audit;

    House(Accounts accounts, Publications publications, Audit audit) {
        this.accounts = accounts;
        this.publications = publications;
        this.audit = audit;
    }

    Outcome<Staff> add(String email, String name, String password, Staff by) {
        return logged(accounts.add(email, name, password), "added", null, by);
    }

    Outcome<Staff> grant(long person, String code, long paper, Staff by) {
        var role = Role.of(code);
        if (role.isEmpty()) {
            return Outcome.refused(Problem.invalid("settings.role.unknown", "/role"));
        }
        var at = role.get().forAllPapers() || paper == 0 ? null : paper;
        return logged(accounts.grant(person, role.get(), at), "granted", code, by);
    }

    /// @param held code of the role, blank, id of the paper or nothing
    Outcome<Staff> revoke(long person, String held, Staff by) {
        var parts = held.split(" ", 2);
        var role = Role.of(parts[0]);
        if (role.isEmpty()) {
            return Outcome.refused(Problem.invalid("settings.role.unknown", "/held"));
        }
        if (role.get() == Role.OPERATOR && person == by.id()) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "settings.own.role"));
        }
        var paper = parts.length == 2 && parts[1].matches("[1-9][0-9]{0,17}") ? Long.valueOf(parts[1]) : null;
        return logged(accounts.revoke(person, role.get(), paper), "revoked", parts[0], by);
    }

    Outcome<Staff> disable(long person, boolean disabled, Staff by) {
        return person == by.id()
                ? Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "settings.own.role"))
                : logged(accounts.setDisabled(person, disabled), disabled ? "disabled" : "enabled", null, by);
    }

    Outcome<Staff> reset(long person, String password, Staff by) {
        return logged(accounts.resetPassword(person, password), "reset", null, by);
    }

    Outcome<Section> section(long paper, String slug, String name, Staff by) {
        return publications.addSection(paper, slug, name).then(section -> {
            record("paper", section.paperId(), section.paperId(), "section", section.name(), by);
            return Outcome.done(section);
        });
    }

    Outcome<Paper> paper(String slug, String name, Staff by) {
        return publications.add(NewPaper.named(slug, name)).then(paper -> {
            record("paper", paper.id(), paper.id(), "added", paper.name(), by);
            return Outcome.done(paper);
        });
    }

    private Outcome<Staff> logged(Outcome<Staff> outcome, String action, @Nullable String note, Staff by) {
        return outcome.then(person -> {
            record("staff", person.id(), null, action, note == null ? person.name() : person.name() + "：" + note, by);
            return Outcome.done(person);
        });
    }

    private void record(String subject, long id, @Nullable Long paper, String action, String note, Staff by) {
        audit.record(
                List.of(AuditEntry.of(subject, id, paper, action, by.actor()).noting(note)));
    }
}
