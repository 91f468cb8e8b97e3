package broadsheet.platform.http;

/// What a machine answered to one request.
sealed interface Answer {
    /// The document, as it was sent.
    final class Body implements Answer {
        private final String type;
        private final String encoding;
        private final byte[] bytes;

        Body(String type, String encoding, byte[] bytes) {
            this.type = type;
            this.encoding = encoding;
            this.bytes = bytes;
        }

        String type() {
            return type;
        }

        String encoding() {
            return encoding;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// It is elsewhere.
    record Elsewhere(String location) implements Answer {}
}
