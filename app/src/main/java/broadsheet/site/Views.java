package broadsheet.site;

import broadsheet.body.Block;
import broadsheet.kernel.PrintedTime;
import broadsheet.publication.Paper;
import broadsheet.readertag.ReaderTag;
import broadsheet.site.discussion.DiscussionView;
import broadsheet.site.live.LivePart;
import broadsheet.site.pick.PickCard;
import broadsheet.site.picture.PictureView;
import broadsheet.site.related.LeaderView;
import broadsheet.site.related.RelatedCard;
import broadsheet.text.Phrases;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the templates print, apart from the parts that have a file of their own.
public final class Views {
    private static final int REMEMBERED = 20_000;

    /// Headlines stand on many pages, and cutting one takes longer than printing it.
    private static final Cache<String, List<String>> PHRASES =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Views() {}

    /// A headline in pieces between which a line may end.
    public static List<String> phrases(String headline) {
        return PHRASES.get(headline, Phrases::of);
    }

    /// The address of a tag.
    public static String tagPath(String tag) {
        return "/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// A front page. No story stands there twice.
    ///
    /// @param lead null only when the paper has no story
    public record Front(
            Frame frame,
            @Nullable CardView lead,
            List<CardView> second,
            List<CardView> third,
            List<Shelf> sections,
            List<CardView> latest,
            List<CardView> mostRead,
            List<Sister> sisters) {}

    /// A section on a front page.
    public record Shelf(String name, String href, List<CardView> stories) {}

    /// A sister paper on a front page, in its own look.
    public record Sister(Paper paper, List<CardView> stories) {
        /// Class of its block: how the paper speaks.
        public String voice() {
            return Frame.voiceOf(paper);
        }
    }

    /// A list of stories.
    ///
    /// @param note a line under the title, or null
    /// @param beside tags that go with the tag whose list it is
    /// @param leads stories with teaser and picture above the list
    /// @param days the list, one part a day, newest first
    /// @param aside what else the paper has
    /// @param next address of the next page, or null at the end
    public record StoryPage(
            Frame frame,
            String title,
            @Nullable String note,
            List<String> beside,
            List<CardView> leads,
            List<Day> days,
            List<CardView> aside,
            @Nullable String next) {}

    /// The stories of one day.
    public record Day(String name, List<CardView> stories) {}

    /// A story.
    ///
    /// @param language BCP 47 tag of the story when it differs from the page's, else null
    /// @param length how long the text is, and about how long it takes to read
    /// @param age how old it is, in words, or null while it is young
    /// @param corrections newest first
    /// @param lead the picture above the text, or null
    /// @param more pictures of the story that stand nowhere in its text
    /// @param readerTags tags that readers agreed on, besides the paper's
    /// @param live entries of a live story, or null
    public record StoryView(
            Frame frame,
            long id,
            @Nullable String language,
            Top top,
            Signature signature,
            String length,
            @Nullable String age,
            @Nullable LeaderView leader,
            List<Correction> corrections,
            @Nullable PictureView lead,
            Text text,
            List<PictureView> more,
            List<String> tags,
            List<ReaderTag> readerTags,
            List<RelatedCard> related,
            PickCard.Shelf picks,
            DiscussionView discussion,
            @Nullable LivePart live) {}

    /// What stands above the picture.
    ///
    /// @param section link to the section, or null
    public record Top(
            @Nullable Link section,
            @Nullable String kicker,
            String headline,
            @Nullable String teaser) {}

    /// Who made a story, and when.
    ///
    /// @param byline may be empty
    public record Signature(
            List<Run> byline,
            PrintedTime published,
            @Nullable PrintedTime updated) {}

    /// Some words of a line, with where they lead.
    public record Run(String text, @Nullable String href) {}

    /// The text of a story.
    ///
    /// @param further links picked by the editor; they follow the text unless a block holds their place
    /// @param pictures how a picture in the text is shown
    public record Text(
            @Nullable String dateline,
            List<Block> blocks,
            List<Link> further,
            Function<Block.Image, PictureView> pictures) {
        /// True when a block holds the place of the further reading.
        public boolean placed() {
            return blocks.stream().anyMatch(Block.FurtherReadingHere.class::isInstance);
        }
    }

    /// A correction.
    public record Correction(PrintedTime at, String note) {}

    /// A link of the further reading.
    ///
    /// @param outside true when it leads to another site
    public record Link(
            String href, String headline, @Nullable String language, boolean outside) {}

    /// A page of few words: an error, rules, about.
    ///
    /// @param parts paragraphs under their headings
    /// @param action where to go from here, or null
    public record Notice(
            Frame frame,
            String title,
            List<Part> parts,
            @Nullable Link action) {}

    /// Paragraphs.
    public record Part(@Nullable String heading, List<String> paragraphs) {}

    /// The list of 快訊.
    public record Flashes(
            Frame frame,
            String title,
            List<Flash> flashes,
            @Nullable String next) {}

    /// A 快訊, running or over.
    ///
    /// @param href its story, or null
    public record Flash(String headline, @Nullable String href, PrintedTime starts, boolean runs) {}

    /// The list of corrections.
    public record Corrections(
            Frame frame,
            String title,
            List<Corrected> corrections,
            @Nullable String next) {}

    /// A correction with its story.
    public record Corrected(PrintedTime at, String note, CardView story) {}
}
