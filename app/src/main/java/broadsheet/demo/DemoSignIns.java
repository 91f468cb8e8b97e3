package broadsheet.demo;

import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.platform.db.Database;
import broadsheet.publication.Paper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Somebody for each role and a member, with passwords that are random on every install and stand in a file that only
/// its owner
/// can read.
@Singleton
final class DemoSignIns {
    /// The address of the member who can sign in.
    static final String MEMBER = "member@demo.localhost";

    private static final String FILE = "demo-sign-ins.txt";
    // Without those that look alike.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;
    private static final Map<Role, String> NAMES = Map.of(
            Role.REPORTER, "潘若溪",
            Role.TRANSLATOR, "沈允禾",
            Role.EDITOR, "溫言川",
            Role.PHOTO_EDITOR, "方敏之",
            Role.MODERATOR, "施予安",
            Role.CHIEF_MODERATOR, "郭承平",
            Role.OPERATOR, "何維安");

    private final Database database;
    private final Accounts accounts;
    private final Path data;
    private final SecureRandom random = new SecureRandom();

    DemoSignIns(Database database, Accounts accounts, @ConfigProperty(name = "broadsheet.data") Path data) {
        this.database = database;
        this.accounts = accounts;
        this.data = data;
    }

    /// The file of a data folder: a line for each person with role, email and password, separated by blanks.
    static Path file(Path data) {
        return data.resolve(FILE);
    }

    /// The address of the person with this role.
    static String email(String role) {
        return role.replace('_', '-') + "@demo.localhost";
    }

    /// Makes the people, or gives them new passwords when they are there, and writes the file. The password of the
    /// member, who is made later, stands there too.
    String create(List<Paper> papers) {
        var member = password();
        try {
            var staff = database.transaction(() -> Arrays.stream(Role.values())
                    .map(role -> person(role, papers))
                    .collect(Collectors.joining("\n", "", "\n")));
            write(staff + line("member", MEMBER, member) + "\n");
            return member;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String person(Role role, List<Paper> papers) {
        var email = email(role.code());
        var password = password();
        var name = NAMES.getOrDefault(role, role.code());
        var known = accounts.byEmail(email);
        var staff = known.isPresent()
                ? accounts.resetPassword(known.get().id(), password).orThrow()
                : accounts.add(email, name, password).orThrow();
        grant(staff, role, papers);
        return line(role.code(), email, password);
    }

    private static String line(String role, String email, String password) {
        return String.format(Locale.ROOT, "%-16s %-32s %s", role, email, password);
    }

    private void grant(Staff staff, Role role, List<Paper> papers) {
        if (role.forAllPapers()) {
            accounts.grant(staff.id(), role, null).orThrow();
        } else {
            papers.forEach(paper -> accounts.grant(staff.id(), role, paper.id()).orThrow());
        }
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    private void write(String lines) throws IOException {
        Files.createDirectories(data);
        var temporary = Files.createTempFile(
                data, FILE, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, lines);
        Files.move(temporary, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
