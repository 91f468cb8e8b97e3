package broadsheet.platform.http;

/// A document of another machine.
public final class Fetched {
    private final String address;
    private final String contentType;
    private final byte[] bytes;

    Fetched(String address, String contentType, byte[] bytes) {
        this.address = address;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /// Where it was found in the end, after redirects.
    public String address() {
        return address;
    }

    /// The media type as the server called it, in lower case without parameters. It may lie.
    public String contentType() {
        return contentType;
    }

    /// The body, unpacked; not to be changed.
    public byte[] bytes() {
        return bytes;
    }
}
