package broadsheet.api;

import broadsheet.account.CurrentStaff;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
    private final CurrentStaff current;

    Answers(ObjectMapper mapper, CurrentStaff current) {
        this.mapper = mapper;
        this.current = current;
    }

    /// 200, or 304 when the client has it already.
    Response answer(Request request, Object json) {
        var bytes = bytes(json);
        return conditional(request, new EntityTag(hash(bytes)), bytes);
    }

    /// The same for a story, whose ETag begins with its version.
    Response answer(Request request, StoryJson story) {
        var bytes = bytes(story);
        return conditional(request, tag(story, bytes), bytes);
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

    private Response conditional(Request request, EntityTag tag, byte[] bytes) {
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null
                ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).tag(tag)
                : unchanged.tag(tag);
        var policy = current.session().isPresent() ? "private, no-cache" : "public, no-cache";
        return response.header(HttpHeaders.CACHE_CONTROL, policy)
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
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
