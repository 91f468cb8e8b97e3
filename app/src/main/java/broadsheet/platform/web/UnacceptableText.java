package broadsheet.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/// A text in JSON that cannot be kept.
final class UnacceptableText extends JsonMappingException {
    private static final long serialVersionUID = 1;

    private final String code;

    UnacceptableText(JsonParser parser, String code) {
        super(parser, code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
