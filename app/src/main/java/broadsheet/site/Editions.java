package broadsheet.site;

import broadsheet.publication.Paper;
import broadsheet.site.variant.Variant;

/// The forms of one page, and in which of them it is now.
///
/// @param address root-relative, without the form
/// @param paperLanguage BCP 47 tag of the paper
public record Editions(Variant variant, String address, String paperLanguage) {
    static final String ENGLISH = "en";

    static Editions of(Variant variant, String address, Paper paper) {
        return new Editions(variant, address, paper.language());
    }

    /// BCP 47 tag of the page. What is Traditional here becomes Simplified with the rest of the page.
    public String language() {
        return variant.english() ? ENGLISH : paperLanguage;
    }

    /// True when the paper is in Chinese, so that there are two kinds of characters.
    public boolean inChinese() {
        return paperLanguage.startsWith("zh");
    }

    /// True when the page can be had in both.
    public boolean hasCharacters() {
        return inChinese() && Variant.hasCharacters(address);
    }

    /// The page with these characters and the present words.
    public String inCharacters(boolean simplified) {
        return new Variant(simplified, variant.english()).address(address);
    }

    /// The page with words of the paper's language or of English, and the present characters.
    public String inWords(boolean english) {
        return new Variant(variant.simplified(), english).address(address);
    }

    /// An absolute address of a page in Simplified characters.
    public String simplified(String url) {
        return new Variant(true, false).absolute(url);
    }
}
