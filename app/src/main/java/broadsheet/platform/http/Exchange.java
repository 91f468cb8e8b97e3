package broadsheet.platform.http;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One request to one machine, and what is taken of its answer.
final class Exchange {
    private static final int OK = 200;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final FetchRequest wanted;
    private final CompletableFuture<Outcome<Answer>> result = new CompletableFuture<>();
    /// Joined once: a growing buffer takes three times its bytes.
    private final List<Buffer> chunks = new ArrayList<>();
    private int length;

    Exchange(FetchRequest wanted) {
        this.wanted = wanted;
    }

    /// Asks and waits. At the deadline the connection is cut, whatever state it is in.
    Outcome<Answer> with(HttpClient client, Target target, String userAgent, Deadline deadline) {
        client.request(options(target, userAgent)).onFailure(this::failed).onSuccess(this::send);
        try {
            return result.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            result.complete(Outcome.refused(deadline.missed()));
            return result.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// The connection goes to the checked machine; the host stands in the request and in the certificate.
    private RequestOptions options(Target target, String userAgent) {
        var address = target.address();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        address.port(), target.machine().getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.isTls())
                .setURI(address.path())
                .putHeader(HttpHeaders.USER_AGENT, userAgent)
                .putHeader(HttpHeaders.ACCEPT, String.join(", ", wanted.types()))
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }

    private void send(HttpClientRequest request) {
        // Whatever ends the exchange before the answer has ended cuts the connection.
        var _ = result.whenComplete((_, _) -> request.reset());
        request.exceptionHandler(this::failed);
        request.connection().exceptionHandler(this::failed);
        request.send().onFailure(this::failed).onSuccess(this::head);
    }

    private void head(HttpClientResponse response) {
        response.exceptionHandler(this::failed);
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (REDIRECTS.contains(response.statusCode()) && location != null) {
            result.complete(Outcome.done(new Answer.Elsewhere(location)));
            return;
        }
        var type = type(response);
        if (response.statusCode() != OK) {
            refuse("http.status", Integer.toString(response.statusCode()));
        } else if (!wanted.types().contains(type)) {
            refuse("http.type", type.isEmpty() ? "?" : type);
        } else {
            var encoding = response.getHeader(HttpHeaders.CONTENT_ENCODING);
            response.handler(this::take);
            response.endHandler(_ ->
                    result.complete(Outcome.done(new Answer.Body(type, encoding == null ? "" : encoding, body()))));
        }
    }

    private static String type(HttpClientResponse response) {
        var header = response.getHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void take(Buffer chunk) {
        if (length + (long) chunk.length() > wanted.maxBytes()) {
            result.complete(Outcome.refused(Unpacking.tooLong(wanted.maxBytes())));
            chunks.clear();
        } else if (!result.isDone()) {
            chunks.add(chunk);
            length += chunk.length();
        }
    }

    private byte[] body() {
        var body = ByteBuffer.allocate(length);
        chunks.forEach(chunk -> body.put(chunk.getBytes()));
        return body.array();
    }

    private void failed(Throwable cause) {
        for (@Nullable Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof TooLongFrameException) {
                refuse("http.headers");
            } else if (one instanceof SSLException) {
                refuse("http.tls", String.valueOf(one.getMessage()));
            } else if (one instanceof ConnectException) {
                refuse("http.connection");
            }
        }
        refuse("http.broken");
    }

    /// The first cause counts.
    private void refuse(String code, String... arguments) {
        result.complete(Outcome.refused(new Problem(Problem.Kind.INVALID, code, null, List.of(arguments))));
    }
}
