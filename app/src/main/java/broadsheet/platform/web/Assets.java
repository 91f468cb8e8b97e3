package broadsheet.platform.web;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.ReadyPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Style sheets, scripts and pictures of the program: the files under `web/` of the class path, and what is made of
/// them. Their addresses hold a hash of their content, so browsers keep them for a year.
public final class Assets {
    /// A file ready to be served.
    record Asset(String hash, ReadyPage page) {}

    private static final int HASH_BYTES = 6;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+(?:[./][a-zA-Z0-9_-]+)*\\.([a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("json", "application/json"),
            Map.entry("speculationrules", "application/speculationrules+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("woff2", "font/woff2"));
    private static final Map<String, Asset> READY = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file such as `css/site.css`; an [IllegalArgumentException] when there is none.
    public static String url(String name) {
        var asset = find(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + asset.hash() + "/" + name;
    }

    /// True when there is such a file.
    public static boolean has(String name) {
        return find(name) != null;
    }

    /// Serves several files one after the other as one; call it while the program starts.
    ///
    /// @param name of the whole, such as `css/site.css`
    /// @param parts names of files, in their order
    public static void bundle(String name, String... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            var bytes = file(part);
            if (bytes == null) {
                throw new IllegalArgumentException("no asset " + part);
            }
            whole.writeBytes(bytes);
            whole.write('\n');
        }
        READY.put(name, asset(name, whole.toByteArray()));
    }

    /// Serves a text that is made by the program, such as the colours of a paper; a later one of the same name
    /// takes
    /// its place.
    public static void generated(String name, String text) {
        READY.put(name, asset(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The file if it was asked for before. Never blocks.
    static @Nullable Asset ready(String name) {
        return READY.get(name);
    }

    /// The file, read and packed the first time; null when there is none.
    static @Nullable Asset find(String name) {
        var ready = READY.get(name);
        if (ready != null) {
            return ready;
        }
        var bytes = file(name);
        return bytes == null ? null : READY.computeIfAbsent(name, key -> asset(key, bytes));
    }

    private static byte @Nullable [] file(String name) {
        if (type(name) == null) {
            return null;
        }
        try (var stream = Assets.class.getClassLoader().getResourceAsStream("web/" + name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String type(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? TYPES.get(matcher.group(1)) : null;
    }

    private static Asset asset(String name, byte[] bytes) {
        var type = type(name);
        if (type == null) {
            throw new IllegalArgumentException("not a name of an asset: " + name);
        }
        var page = ReadyPage.of(new MadePage(200, type, Map.of(), bytes, Set.of(), null));
        Thread.ofVirtual().name("asset").start(page::packBest);
        return new Asset(hash(bytes), page);
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
