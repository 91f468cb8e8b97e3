package broadsheet.body;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

final class BodySerializer extends JsonSerializer<Body> {
    @Override
    public void serialize(Body body, JsonGenerator generator, SerializerProvider serializers) throws IOException {
        generator.writeTree(BodyJson.write(body));
    }
}
