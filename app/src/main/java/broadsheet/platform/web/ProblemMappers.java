package broadsheet.platform.web;

import broadsheet.kernel.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where what went wrong becomes an answer.
@Singleton
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;

    ProblemMappers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpHeaders headers) {
        var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var document = ProblemDocument.of(refusal.type(), refusal.problems(), language);
        var response = Response.status(refusal.type().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (refusal.type() == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.type() == ProblemType.TOO_MANY) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    refusal.problems().getFirst().arguments().getFirst());
        }
        try {
            return response.entity(mapper.writeValueAsBytes(document)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ServerExceptionMapper
    public Response wrongJson(MismatchedInputException exception, HttpHeaders headers) {
        return refused(JsonProblems.of(exception), headers);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception, HttpHeaders headers) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return refused(JsonProblems.of(json), headers);
        }
        var status = exception.getResponse().getStatus();
        var type = ProblemType.ofStatus(status);
        if (type.isEmpty() || type.get() == ProblemType.INTERNAL) {
            return defect(exception, headers);
        }
        var problem = Problem.of(Problem.Kind.INVALID, "web.http." + type.get().code());
        var response = refused(Refusal.of(type.get(), problem), headers);
        var allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return response;
    }

    @ServerExceptionMapper
    public Response defect(Throwable exception, HttpHeaders headers) {
        var reference = UUID.randomUUID().toString();
        LOG.errorf(exception, "request failed, reference %s", reference);
        var problem = Problem.of(Problem.Kind.INVALID, "web.http.internal", reference);
        return refused(Refusal.of(ProblemType.INTERNAL, problem), headers);
    }
}
