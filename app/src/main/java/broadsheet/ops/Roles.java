package broadsheet.ops;

import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Roles as the command line names them: `editor`, `photo-editor`, with the paper's slug.
final class Roles {
    private Roles() {}

    /// Gives or takes a role; a role that belongs to a paper means the only paper where none is named.
    static Outcome<Staff> change(Staff staff, String name, @Nullable String slug, boolean remove) {
        var role = Role.of(name.replace('-', '_').toLowerCase(Locale.ROOT)).orElse(null);
        if (role == null) {
            return refused("ops.role.unknown", name, all());
        }
        var papers = DataCommand.bean(Publications.class).papers();
        var only = slug == null && !role.forAllPapers() && papers.size() == 1;
        var paper = papers.stream()
                .filter(one -> only || one.slug().value().equals(slug))
                .map(Paper::id)
                .findFirst()
                .orElse(null);
        if (slug != null && paper == null) {
            return refused("ops.paper.unknown", slug);
        }
        var accounts = DataCommand.bean(Accounts.class);
        return remove ? accounts.revoke(staff.id(), role, paper) : accounts.grant(staff.id(), role, paper);
    }

    /// What somebody is: `daily: editor`.
    static List<String> of(Staff staff) {
        var publications = DataCommand.bean(Publications.class);
        return staff.grants().stream()
                .map(grant -> grant.paperId() == null
                        ? name(grant.role())
                        : publications.paper(grant.paperId()).slug() + ": " + name(grant.role()))
                .toList();
    }

    private static String all() {
        return Arrays.stream(Role.values()).map(Roles::name).collect(Collectors.joining(", "));
    }

    private static String name(Role role) {
        return role.code().replace('_', '-');
    }

    private static Outcome<Staff> refused(String code, String... arguments) {
        return Outcome.refused(Problem.of(Problem.Kind.INVALID, code, arguments));
    }
}
