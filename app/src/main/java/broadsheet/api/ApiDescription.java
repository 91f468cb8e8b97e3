package broadsheet.api;

import broadsheet.platform.web.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// What all of `/api` shares, for the document at `/openapi`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";

    @Override
    public Operation filterOperation(Operation operation) {
        var reference = OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM);
        operation.getResponses().addAPIResponse("default", reference);
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Broadsheet")
                .version("1")
                .description("Papers, stories, search and 快訊. Worked examples stand in docs/contracts/api.md. Whoever "
                        + "changes something sends a bearer token, or the session's cookie from a page of this site."));
        var components = document.getComponents();
        components.addResponse(PROBLEM, problem());
        // The shape of bodies is told by a JSON schema, which says more than the scanner can see.
        components.removeSchema("Block");
        components.addSchema(
                "Body",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A ProseMirror document of type `doc`: docs/contracts/body.schema.json"));
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addSecurityScheme(
                COOKIE,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("session")
                        .description("`__Host-session` over https"));
        document.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(BEARER),
                OASFactory.createSecurityRequirement().addScheme(COOKIE)));
    }

    private static APIResponse problem() {
        var types = Arrays.stream(ProblemType.values())
                .map(type -> type.status() + " " + type.code())
                .collect(Collectors.joining(", "));
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description("Not done, and nothing changed. One of: " + types)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }
}
