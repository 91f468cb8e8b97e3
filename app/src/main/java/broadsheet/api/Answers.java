package broadsheet.api;

import broadsheet.account.CurrentStaff;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Answers that can be asked for again cheaply: with a strong ETag and a policy for caches.
@Singleton
final class Answers {
    private static final int HASH_BYTES = 8;

    private final ObjectMapper mapper;
    private final HttpServerRequest request;
    private final CurrentStaff current;

    Answers(ObjectMapper mapper, @Context HttpServerRequest request, CurrentStaff current) {
        this.mapper = mapper;
        this.request = request;
        this.current = current;
    }

    /// 200, or 304 when the client has it already.
    Response answer(Object json) {
        var bytes = bytes(json);
        return conditional(new EntityTag(hash(bytes)), bytes);
    }

    /// The same for a story, whose ETag begins with its version.
    Response answer(StoryJson story) {
        var bytes = bytes(story);
        return conditional(tag(story, bytes), bytes);
    }

    /// A story that was just stored.
    Response stored(Response.ResponseBuilder response, StoryJson story) {
        var bytes = bytes(story);
        return response.tag(tag(story, bytes))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(bytes)
                .build();
    }

    private Response conditional(EntityTag tag, byte[] bytes) {
        var response = isKnown(tag) ? Response.notModified() : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
        var policy = current.session().isPresent() ? "private, no-cache" : "public, no-cache";
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, policy)
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }

    private boolean isKnown(EntityTag tag) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var quoted = "\"" + tag.getValue() + "\"";
        return known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(quoted) || one.equals("*"));
    }

    private static EntityTag tag(StoryJson story, byte[] bytes) {
        return new EntityTag(story.version() + "-" + hash(bytes));
    }

    private byte[] bytes(Object json) {
        try {
            return mapper.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
