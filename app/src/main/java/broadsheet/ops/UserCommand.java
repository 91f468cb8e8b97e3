package broadsheet.ops;

import broadsheet.account.Accounts;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Members of staff.
@Command(
        name = "user",
        subcommands = {UserCommand.Add.class, UserCommand.Assign.class, UserCommand.Reset.class})
final class UserCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    /// Somebody, with the password if the program chose it.
    record Person(Staff staff, @Nullable String password) {}

    /// What all of them share.
    abstract static class OnePerson extends DataCommand {
        @Parameters(index = "0", paramLabel = "EMAIL", descriptionKey = "email")
        String email;

        /// Does it; inside a transaction that a refusal rolls back.
        abstract Outcome<Person> change(Accounts accounts);

        @Override
        int work() {
            return report(AllOrNothing.run(() -> change(bean(Accounts.class))), OnePerson::json, OnePerson::text);
        }

        Outcome<Staff> staff(Accounts accounts) {
            return accounts.byEmail(email)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "ops.user.unknown", email)));
        }

        private static String json(Person person) {
            var json = new LinkedHashMap<String, Object>();
            json.put("id", person.staff().id());
            json.put("email", person.staff().email());
            json.put("name", person.staff().name());
            json.put("roles", Roles.of(person.staff()));
            if (person.password() != null) {
                json.put("password", person.password());
            }
            return Json.write(json);
        }

        private static String text(Person person) {
            var staff = person.staff();
            var roles = String.join(", ", Roles.of(staff));
            var line = Console.text("ops.user.is", staff.email(), staff.name(), roles.isEmpty() ? "–" : roles);
            return person.password() == null
                    ? line
                    : line + System.lineSeparator() + Console.text("ops.user.password", person.password());
        }
    }

    /// `user add`.
    @Command(name = "add")
    static final class Add extends OnePerson {
        @Option(names = "--name", paramLabel = "TEXT", required = true)
        String name;

        @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
        List<String> roles = List.of();

        @Option(names = "--paper", paramLabel = "SLUG", descriptionKey = "paper-of-role")
        @Nullable
        String paper;

        @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
        @Nullable
        Path passwordFile;

        @Override
        Outcome<Person> change(Accounts accounts) {
            return NewPassword.from(passwordFile).then(password -> {
                var staff = accounts.add(email, name, password.text());
                for (var role : roles) {
                    staff = staff.then(added -> Roles.change(added, role, paper, false));
                }
                return staff.then(added -> Outcome.done(new Person(added, password.toShow())));
            });
        }
    }

    /// `user role`.
    @Command(name = "role")
    static final class Assign extends OnePerson {
        @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "role")
        String role;

        @Option(names = "--paper", paramLabel = "SLUG", descriptionKey = "paper-of-role")
        @Nullable
        String paper;

        @Option(names = "--remove")
        boolean remove;

        @Override
        Outcome<Person> change(Accounts accounts) {
            return staff(accounts)
                    .then(found -> Roles.change(found, role, paper, remove))
                    .then(changed -> Outcome.done(new Person(changed, null)));
        }
    }

    /// `user reset`.
    @Command(name = "reset")
    static final class Reset extends OnePerson {
        @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
        @Nullable
        Path passwordFile;

        @Override
        Outcome<Person> change(Accounts accounts) {
            return NewPassword.from(passwordFile)
                    .then(password -> staff(accounts)
                            .then(found -> accounts.resetPassword(found.id(), password.text()))
                            .then(changed -> Outcome.done(new Person(changed, password.toShow()))));
        }
    }

    /// A password for somebody: from a file, else a random one that is shown once.
    record NewPassword(String text, boolean random) {
        private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        private static final int LENGTH = 20;

        static Outcome<NewPassword> from(@Nullable Path file) {
            if (file == null) {
                return Outcome.done(new NewPassword(randomText(), true));
            }
            try {
                return Outcome.done(new NewPassword(Files.readString(file).strip(), false));
            } catch (IOException e) {
                return Outcome.refused(
                        Problem.of(Problem.Kind.INVALID, "ops.password.file", file.toString(), e.toString()));
            }
        }

        @Nullable
        String toShow() {
            return random ? text : null;
        }

        private static String randomText() {
            return new SecureRandom()
                    .ints(LENGTH, 0, LETTERS.length())
                    .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                    .toString();
        }

        /// Never shows it.
        @Override
        public String toString() {
            return "password";
        }
    }

    /// Several changes of one command: a refusal of any leaves none.
    private static final class AllOrNothing {
        private AllOrNothing() {}

        static <T> Outcome<T> run(Supplier<Outcome<T>> changes) {
            try {
                return DataCommand.bean(Database.class).transaction(() -> switch (changes.get()) {
                    case Outcome.Done<T> done -> done;
                    case Outcome.Refused<T> refused -> throw new RolledBack(refused);
                });
            } catch (RolledBack rolledBack) {
                return rolledBack.outcome();
            }
        }

        private static final class RolledBack extends RuntimeException {
            private static final long serialVersionUID = 1L;
            private final transient Outcome.Refused<?> refused;

            RolledBack(Outcome.Refused<?> refused) {
                super(refused.toString(), null, false, false);
                this.refused = refused;
            }

            <T> Outcome<T> outcome() {
                return new Outcome.Refused<>(refused.problems());
            }
        }
    }
}
