package broadsheet.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Bodies that come from people: as JSON text, or made by a reader of another form and kept to the same rules.
public final class BodyReading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyReading() {}

    /// The same body.
    ///
    /// @throws BodyProblem as [BodyJson#read] of its document
    public static Body checked(Body body) throws BodyProblem {
        return BodyJson.read(BodyJson.write(body));
    }

    /// The body of a document.
    ///
    /// @throws BodyProblem when it is no JSON, or no document of a body
    public static Body document(String json) throws BodyProblem {
        return BodyJson.read(node(json, ""));
    }

    /// Any JSON.
    ///
    /// @param place what a problem names
    /// @throws BodyProblem when it is none
    public static JsonNode node(String json, String place) throws BodyProblem {
        try {
            var node = JSON.readTree(json);
            if (node == null || node.isMissingNode()) {
                throw new BodyProblem(place, "story.body.object", "");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new BodyProblem(place, "story.body.object", "");
        }
    }

    /// A problem of a place that is nested too deep.
    public static BodyProblem tooDeep(String place, int deepest) {
        return new BodyProblem(place, "story.body.depth", Integer.toString(deepest));
    }
}
