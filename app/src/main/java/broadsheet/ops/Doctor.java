package broadsheet.ops;

import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.forum.search.CommentAgreement;
import broadsheet.kernel.Outcome;
import broadsheet.ledger.Ledger;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.DatabaseFacts;
import broadsheet.platform.db.DatabaseServer;
import broadsheet.privacy.PrivacyRequests;
import broadsheet.related.RelatedCheck;
import broadsheet.search.Search;
import broadsheet.search.index.Agreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The examinations of `./broadsheet doctor`.
final class Doctor {
    private static final int JAVA = 25;
    private static final long LEAST_SPACE_MB = 1024;
    private static final long MB = 1024L * 1024L;
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /// Programs that the paper can do without, and what each is for.
    private static final List<Part> PARTS = List.of(
            new Part("vipsthumbnail", "ops.doctor.for.vips", "apt-get install -y libvips-tools"),
            new Part("espeak-ng", "ops.doctor.for.espeak", "apt-get install -y espeak-ng"),
            new Part("ffmpeg", "ops.doctor.for.ffmpeg", "apt-get install -y ffmpeg"),
            new Part("chromium", "ops.doctor.for.chromium", "apt-get install -y chromium fonts-noto-cjk"),
            new Part("nginx", "ops.doctor.for.nginx", "apt-get install -y nginx libnginx-mod-http-brotli-static wrk"));

    private final DataOptions options;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(DataOptions options) {
        this.options = options;
    }

    /// How a thing was found.
    enum State {
        OK,
        /// An optional part is not there.
        MISSING,
        /// The paper does not work well, or loses data, like this.
        WRONG
    }

    /// One thing that was looked at.
    ///
    /// @param install the line that mends it, or empty
    record Finding(String subject, State state, String detail, String install) {}

    private record Part(String program, String purpose, String install) {}

    List<Finding> examine() {
        java();
        space();
        database();
        PARTS.forEach(this::part);
        return List.copyOf(findings);
    }

    private void add(String subject, boolean good, String detail) {
        findings.add(new Finding(subject, good ? State.OK : State.WRONG, detail, ""));
    }

    private void java() {
        var version = Runtime.version().feature();
        add("java", version >= JAVA, System.getProperty("java.vendor") + " " + Runtime.version());
    }

    private void space() {
        var folder = options.data.toAbsolutePath();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            var free =
                    Files.getFileStore(folder == null ? Path.of("/") : folder).getUsableSpace() / MB;
            add("space", free >= LEAST_SPACE_MB, Console.text("ops.doctor.free", free, options.data));
        } catch (IOException e) {
            add("space", false, e.toString());
        }
    }

    private void database() {
        if (options.databaseUrl == null && !DatabaseServer.existsIn(options.data)) {
            findings.add(new Finding("database", State.MISSING, Console.text("ops.doctor.nodata", options.data), ""));
            return;
        }
        switch (options.open()) {
            case Outcome.Refused<DatabaseServer>(var problems) ->
                problems.forEach(problem -> add(
                        "database",
                        false,
                        Console.text(problem.code(), problem.arguments().toArray())));
            case Outcome.Done<DatabaseServer>(var server) -> {
                try (server) {
                    var facts = DatabaseFacts.of(server.access());
                    examine(facts);
                    if (facts.schema() > 0) {
                        dueProcess(Database.at(server.access()));
                        related(Database.at(server.access()));
                        index(Database.at(server.access()));
                    }
                }
            }
        }
    }

    private void examine(DatabaseFacts facts) {
        add("database", true, "PostgreSQL %s, %d MB".formatted(facts.version(), facts.bytes() / MB));
        add("schema", facts.schema() > 0, String.valueOf(facts.schema()));
        DURABLE.forEach((name, wanted) -> {
            var value = facts.settings().getOrDefault(name, "");
            add("durable", value.equals(wanted), name + " = " + value);
        });
        add(
                "chinese",
                facts.findsChinese(),
                "pg_trgm, lc_ctype = " + facts.settings().getOrDefault("lc_ctype", ""));
    }

    private void dueProcess(Database database) {
        var ledger = Ledger.check(database);
        var broken = ledger.broken();
        add(
                "ledger",
                ledger.intact(),
                broken == null
                        ? Console.text(
                                "ops.doctor.chain",
                                ledger.length(),
                                ledger.head().hex())
                        : Console.text("ops.doctor.chain-broken", broken));
        if (ledger.length() > 0) {
            var loose = Decisions.loose(database);
            add("statements", loose == 0, Console.text("ops.doctor.loose", loose));
        }
        var overdue = PrivacyRequests.overdue(database);
        add("requests", overdue == 0, Console.text("ops.doctor.requests", overdue));
        var late = Appeals.overdue(database);
        add("appeals", late == 0, Console.text("ops.doctor.late", late));
        Appeals.withoutJudge(database)
                .forEach(paper -> findings.add(new Finding(
                        "appeals",
                        State.MISSING,
                        Console.text("ops.doctor.no-judge", paper),
                        "./broadsheet user role EMAIL chief_moderator")));
    }

    private void related(Database database) {
        RelatedCheck.last(database)
                .ifPresent(check -> add(
                        "related",
                        check.violated() == 0,
                        Console.text(
                                "ops.doctor.related-check", check.stories(), check.violated(), check.deadPicks())));
    }

    private void index(Database database) {
        var folder = options.data.resolve("index");
        try {
            index("index", Search.agreement(database, folder));
            index("comment-index", CommentAgreement.of(database, folder));
        } catch (IOException e) {
            add("index", false, e.toString());
        }
    }

    private void index(String subject, Optional<Agreement> found) {
        var agreement = found.orElse(null);
        if (agreement == null) {
            findings.add(new Finding(subject, State.MISSING, Console.text("ops.doctor.noindex"), ""));
            return;
        }
        var wrong = agreement.wrong();
        var first = wrong.isEmpty() ? "" : wrong.getFirst().toString();
        findings.add(new Finding(
                subject,
                wrong.isEmpty() ? State.OK : State.WRONG,
                Console.text("ops.doctor.agreement", agreement.documents(), wrong.size(), agreement.waiting(), first),
                wrong.isEmpty() ? "" : "./broadsheet reindex"));
    }

    private void part(Part part) {
        var there = installed(part.program());
        findings.add(new Finding(
                "part",
                there ? State.OK : State.MISSING,
                part.program() + " (" + Console.text(part.purpose()) + ")",
                there ? "" : part.install()));
    }

    private static boolean installed(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return Files.isExecutable(Path.of("/usr/sbin", program));
    }
}
