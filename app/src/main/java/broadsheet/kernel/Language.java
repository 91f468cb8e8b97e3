package broadsheet.kernel;

/// Languages of the words on screen (not of stories).
public enum Language {
    /// Traditional Chinese as in Taiwan.
    ZH_HANT("zh-Hant-TW", "zh_Hant"),
    /// English.
    EN("en", "en");

    private final String tag;
    private final String suffix;

    Language(String tag, String suffix) {
        this.tag = tag;
        this.suffix = suffix;
    }

    /// The BCP 47 tag.
    public String tag() {
        return tag;
    }

    /// As it stands in the names of message bundles: `zh_Hant`.
    public String suffix() {
        return suffix;
    }

    /// The language whose words go with a BCP 47 tag: English for English, Traditional Chinese for all else.
    public static Language of(String tag) {
        return tag.equals(EN.tag) || tag.startsWith("en-") ? EN : ZH_HANT;
    }
}
