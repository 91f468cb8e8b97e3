package broadsheet.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// The files of an embedded database in the folder `postgresql` of a data folder:
///
/// - `main/` the cluster, `log/` a week of server logs, `connection.properties` port and passwords (owner only),
/// - `custom.conf` further settings of the operator, if any,
/// - `start.lock` held while starting and stopping, `users.lock` held shared by every process that uses the server.
record Cluster(Path folder) {
    static Cluster of(Path data) {
        return new Cluster(data.toAbsolutePath().normalize().resolve("postgresql"));
    }

    Path main() {
        return folder.resolve("main");
    }

    Path versionFile() {
        return main().resolve("PG_VERSION");
    }

    Path startLog() {
        return folder.resolve("log").resolve("start.log");
    }

    Path startLock() {
        return folder.resolve("start.lock");
    }

    Path usersLock() {
        return folder.resolve("users.lock");
    }

    boolean exists() {
        return Files.exists(versionFile());
    }

    /// Makes the folders, for the owner only, and finds out that they can be written.
    void prepare() throws DatabaseRefused {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            Files.createDirectories(folder, ownerOnly);
            Files.createDirectories(folder.resolve("log"));
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new DatabaseRefused("db.folder.unwritable", folder.toString(), reason(e));
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    /// Refuses a cluster of another owner or another major version, and one whose passwords are lost.
    void check() throws DatabaseRefused, IOException {
        var owner = Files.getAttribute(main(), "unix:uid");
        var self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (!Objects.equals(owner, self)) {
            throw new DatabaseRefused(
                    "db.folder.owner", main().toString(), Files.getOwner(main()).getName());
        }
        var version = Files.readString(versionFile()).strip();
        if (!version.equals(String.valueOf(DatabaseServer.MAJOR))) {
            throw new DatabaseRefused("db.folder.version", main().toString(), version, "" + DatabaseServer.MAJOR);
        }
        if (!Files.exists(Credentials.file(folder))) {
            throw new DatabaseRefused(
                    "db.folder.passwords", Credentials.file(folder).toString());
        }
    }

    /// Makes the cluster with its role, database and extension. It appears under its name only when it is whole.
    void create(PostgresProgram program) throws IOException {
        var fresh = folder.resolve("new");
        PostgresFiles.deleteTree(fresh);
        var credentials = Credentials.random();
        var passwordFile = folder.resolve("new.password");
        Credentials.writeOwnerOnly(passwordFile, credentials.superuserPassword());
        try {
            program.initdb(fresh, passwordFile).orThrow();
        } finally {
            Files.delete(passwordFile);
        }
        writeSettings(fresh);
        program.single(fresh, "template1", """
                create role %s login password '%s'
                create database %s owner %s
                """.formatted(
                                Credentials.ROLE, credentials.password(), Credentials.DATABASE, Credentials.ROLE))
                .orThrow();
        program.single(fresh, Credentials.DATABASE, "create extension pg_trgm\n")
                .orThrow();
        credentials.save(folder);
        Files.move(fresh, main(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Writes our settings, at every start, so that they are those of this version of the program.
    void writeSettings() throws IOException {
        writeSettings(main());
    }

    private void writeSettings(Path cluster) throws IOException {
        write(cluster.resolve("pg_hba.conf"), """
                # Written by Broadsheet at every start. Only this machine, only with a password.
                host all all 127.0.0.1/32 scram-sha-256
                """);
        write(cluster.resolve("postgresql.conf"), SETTINGS);
    }

    private static void write(Path file, String text) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static final String SETTINGS = """
            # Written by Broadsheet at every start: put your own settings into ../custom.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            timezone = 'UTC'
            log_timezone = 'UTC'

            # Nothing acknowledged is lost.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # A small machine beside a JVM.
            shared_buffers = 96MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_worker_processes = 4
            max_parallel_workers_per_gather = 0
            io_workers = 2
            jit = off
            random_page_cost = 1.1
            wal_compression = on
            max_wal_size = 1GB
            checkpoint_timeout = 15min

            # A week of logs, in ../log.
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%a.log'
            log_file_mode = 0600
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_checkpoints = off
            log_min_duration_statement = 1s

            include_if_exists = '../custom.conf'
            """;
}
