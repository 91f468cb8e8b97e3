package broadsheet.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

final class BodyDeserializer extends JsonDeserializer<Body> {
    @Override
    public Body deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode document = context.readTree(parser);
        try {
            return BodyJson.read(document);
        } catch (BodyProblem problem) {
            throw new JsonMappingException(parser, problem.getMessage(), problem);
        }
    }
}
