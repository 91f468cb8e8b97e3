package broadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without script: keeps cookies, posts forms as this site's own, follows no redirect by
/// itself.
public final class FormClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI site;
    private final Map<String, String> cookies = new TreeMap<>();

    public FormClient(URI site) {
        this.site = site;
    }

    /// The value of a cookie, or an empty text.
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /// All cookies, by name.
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public Answer get(String path) {
        return new Answer(send(HttpRequest.newBuilder(site.resolve(path)).GET(), HttpResponse.BodyHandlers.ofString()));
    }

    public byte[] bytes(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /// The bytes that come of a form of this site.
    public byte[] bytes(String path, Map<String, String> fields) {
        return send(form(path, fields, "same-origin"), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /// Posts a form from this site.
    public Answer post(String path, Map<String, String> fields) {
        return post(path, fields, "same-origin");
    }

    /// Posts a form from a site of this kind.
    public Answer post(String path, Map<String, String> fields, String fetchSite) {
        return new Answer(send(form(path, fields, fetchSite), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields, String fetchSite) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", fetchSite)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// Uploads a file from this site, in the field `file`.
    public Answer upload(String path, String name, byte[] bytes, String accept) {
        var border = "border-of-a-file";
        var head = "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        // One array, since a form has to say how long it is.
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Accept", accept)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return new Answer(send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), handler);
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].replace("\"", "").isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Document page() {
            return Jsoup.parse(response.body());
        }

        public String text() {
            return page().text();
        }
    }
}
