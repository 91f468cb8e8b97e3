package broadsheet.media;

/// The formats that are taken. No SVG: it can carry script.
public enum PictureType {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    GIF("gif", "image/gif"),
    WEBP("webp", "image/webp"),
    AVIF("avif", "image/avif");

    private final String extension;
    private final String contentType;

    PictureType(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /// Without dot.
    public String extension() {
        return extension;
    }

    /// The media type.
    public String contentType() {
        return contentType;
    }
}
