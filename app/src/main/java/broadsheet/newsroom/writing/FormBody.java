package broadsheet.newsroom.writing;

import broadsheet.body.BodyJson;
import broadsheet.body.BodyProblem;
import broadsheet.body.BodyReading;
import broadsheet.body.markup.Markup;
import java.util.HashMap;
import java.util.Map;

/// The text of a form that was sent, for a page that may be opened with script or without: as plain text and as a
/// document, whichever was sent.
final class FormBody {
    private static final String DOCUMENT = "document";

    private FormBody() {}

    /// The same fields; what is no body stays as it was sent and nothing else stands beside it.
    static Map<String, String> both(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        var isDocument = isDocument(fields);
        all.put("editor", "");
        try {
            if (isDocument) {
                all.put("body", Markup.write(BodyReading.document(fields.getOrDefault(DOCUMENT, ""))));
            } else {
                var body = Markup.read(fields.getOrDefault("body", ""));
                all.put(DOCUMENT, BodyJson.write(body).toString());
            }
        } catch (BodyProblem e) {
            all.put(isDocument ? "body" : DOCUMENT, "");
            all.put("editor", isDocument ? DOCUMENT : "");
        }
        return all;
    }

    /// True when the editor sent a document.
    static boolean isDocument(Map<String, String> fields) {
        return fields.getOrDefault("editor", "").equals(DOCUMENT);
    }
}
