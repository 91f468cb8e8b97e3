package broadsheet.platform.web;

import broadsheet.kernel.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
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

    private static final String HTML = "text/html;charset=utf-8";

    private final ObjectMapper mapper;
    private final ProblemPage pages;

    ProblemMappers(ObjectMapper mapper, ProblemPage pages) {
        this.pages = pages;
        this.mapper = mapper;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, ContainerRequestContext request) {
        var response = pages.wanted(request) ? page(refusal, request) : document(refusal, request);
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.type() == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.type() == ProblemType.TOO_MANY) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    refusal.problems().getFirst().arguments().getFirst());
        }
        return response.build();
    }

    private Response.ResponseBuilder page(Refusal refusal, ContainerRequestContext request) {
        return Response.status(refusal.type().status()).type(HTML).entity(pages.page(refusal, request));
    }

    private Response.ResponseBuilder document(Refusal refusal, ContainerRequestContext request) {
        var language = RequestLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var document = ProblemDocument.of(refusal.type(), refusal.problems(), language);
        try {
            return Response.status(refusal.type().status())
                    .type(MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .entity(mapper.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ServerExceptionMapper
    public Response wrongJson(MismatchedInputException exception, ContainerRequestContext request) {
        return refused(JsonProblems.of(exception), request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception, ContainerRequestContext request) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return refused(JsonProblems.of(json), request);
        }
        var status = exception.getResponse().getStatus();
        var type = ProblemType.ofStatus(status);
        if (type.isEmpty() || type.get() == ProblemType.INTERNAL) {
            return defect(exception, request);
        }
        var problem = Problem.of(Problem.Kind.INVALID, "web.http." + type.get().code());
        var response = refused(Refusal.of(type.get(), problem), request);
        var allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return response;
    }

    @ServerExceptionMapper
    public Response defect(Throwable exception, ContainerRequestContext request) {
        var reference = UUID.randomUUID().toString();
        LOG.errorf(exception, "request failed, reference %s", reference);
        var problem = Problem.of(Problem.Kind.INVALID, "web.http.internal", reference);
        return refused(Refusal.of(ProblemType.INTERNAL, problem), request);
    }
}
