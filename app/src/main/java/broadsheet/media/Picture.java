package broadsheet.media;

/// A stored picture.
///
/// @param hash SHA-256 of its bytes, in hexadecimal digits
/// @param width pixels as it is shown, that is after the turn that its EXIF asks for
/// @param height likewise
/// @param bytes its size
public record Picture(String hash, PictureType type, int width, int height, long bytes) {
    /// Root-relative and permanent: `/media/<hash>.<ext>`.
    public String url() {
        return "/media/" + hash + "." + type.extension();
    }
}
