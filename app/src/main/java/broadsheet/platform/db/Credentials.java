package broadsheet.platform.db;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of an embedded server and the port it had last, kept in a file that only the owner can read.
///
/// @param port 0 when it never ran
record Credentials(String password, String superuserPassword, int port) {
    static final String ROLE = "broadsheet";
    static final String DATABASE = "broadsheet";
    static final String SUPERUSER = "postgres";

    private static final int PASSWORD_BYTES = 24;

    static Path file(Path folder) {
        return folder.resolve("connection.properties");
    }

    static Credentials random() {
        return new Credentials(randomPassword(), randomPassword(), 0);
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Credentials load(Path folder) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file(folder))));
        return new Credentials(
                properties.getProperty("password", ""),
                properties.getProperty("superuser.password", ""),
                Integer.parseInt(properties.getProperty("port", "0")));
    }

    void save(Path folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("user", ROLE);
        properties.setProperty("database", DATABASE);
        properties.setProperty("password", password);
        properties.setProperty("superuser", SUPERUSER);
        properties.setProperty("superuser.password", superuserPassword);
        properties.setProperty("port", String.valueOf(port));
        var text = new StringWriter();
        properties.store(text, "The embedded PostgreSQL, 127.0.0.1 only. Keep this file to yourself.");
        writeOwnerOnly(file(folder), text.toString());
    }

    Credentials withPort(int newPort) {
        return new Credentials(password, superuserPassword, newPort);
    }

    DatabaseAccess access() {
        return new DatabaseAccess(url(DATABASE), ROLE, password);
    }

    DatabaseAccess superuserAccess() {
        return new DatabaseAccess(url("postgres"), SUPERUSER, superuserPassword);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Never shows a password.
    @Override
    public String toString() {
        return url(DATABASE);
    }

    /// Replaces a file at once by one that only its owner can read.
    static void writeOwnerOnly(Path file, String text) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
