package broadsheet.site;

import broadsheet.kernel.Language;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Look;
import broadsheet.publication.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page: head, masthead, 快訊 and foot.
///
/// @param paper whose masthead it is
/// @param sisters all papers, this one too, in their order
/// @param section slug of the section to mark in the masthead, or null
/// @param today the masthead's date
/// @param crawlers what the paper lets machines read it for
/// @param styles addresses of the style sheets
/// @param scripts addresses of the scripts, none of which a reader needs
/// @param words words on screen
/// @param editions the other forms of the page
public record Frame(
        Paper paper,
        List<Paper> sisters,
        Head head,
        @Nullable String section,
        PrintedTime today,
        @Nullable Breaking breaking,
        CrawlerPolicy crawlers,
        List<String> styles,
        List<String> scripts,
        Words words,
        Editions editions) {
    public Frame {
        sisters = List.copyOf(sisters);
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /// What machines read of a page.
    ///
    /// @param title of the document, without the paper's name
    /// @param canonical absolute address, or null for pages that have none (errors)
    /// @param type of OpenGraph: `website` or `article`
    /// @param indexed false keeps search engines out
    /// @param image absolute address of the picture for previews, or null
    /// @param jsonLd structured data, ready for a script element, or null
    /// @param original absolute address of the story that this page yields to, or null
    /// @param feeds beginning of the addresses of the feeds of this page's list, such as `/daily/`
    public record Head(
            String title,
            String description,
            @Nullable String canonical,
            String type,
            boolean indexed,
            @Nullable Preview image,
            @Nullable String jsonLd,
            @Nullable String original,
            String feeds) {
        /// A page of no particular type.
        public static Head plain(String title, String description, @Nullable String canonical, String feeds) {
            return new Head(title, description, canonical, "website", canonical != null, null, null, null, feeds);
        }
    }

    /// The picture that other sites show beside a link.
    public record Preview(String url, String alt, int width, int height) {}

    /// The bar over every page.
    ///
    /// @param id of the newest entry
    /// @param href where the headline leads
    /// @param more how many others there are
    public record Breaking(long id, String headline, String href, PrintedTime time, int more) {}

    /// The text of a key, with `{0}` … replaced.
    public String say(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /// BCP 47 tag of the page: of the words on screen, and of the stories that have none of their own.
    public String language() {
        return editions.language();
    }

    /// BCP 47 tag of what the paper itself says (its name, its sections) where the page is in another language,
    /// else null.
    public @Nullable String paperLanguage() {
        return language().equals(paper.language()) ? null : paper.language();
    }

    /// The absolute address of this page and no other, or null.
    public @Nullable String canonical() {
        var url = head.canonical();
        return url == null || !editions.inChinese() ? url : editions.variant().absolute(url);
    }

    /// What the feeds of this page hold.
    public String feedName() {
        var ofPaper = head.feeds().equals(home()) || head.feeds().equals("/");
        return ofPaper ? paper.name() : head.title() + "｜" + paper.name();
    }

    /// The language of a paper's words on screen.
    static Language languageOf(Paper paper) {
        return paper.language().startsWith("zh") ? Language.ZH_HANT : Language.EN;
    }

    /// Class of the root element: how the paper speaks.
    public String voice() {
        return voiceOf(paper);
    }

    /// The class for the voice of a paper.
    static String voiceOf(Paper paper) {
        return paper.look().voice() == Look.Voice.SANS ? "voice-sans" : "voice-serif";
    }

    /// Address of the front page.
    public String home() {
        return "/" + paper.slug() + "/";
    }
}
