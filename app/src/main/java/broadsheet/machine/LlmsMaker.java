package broadsheet.machine;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.cache.Subject;
import broadsheet.publication.Addresses;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// llms.txt: the site in plain Markdown, for assistants. One statement.
@Singleton
final class LlmsMaker {
    private static final int STORIES = 10;

    private final Publications publications;
    private final Crawlers crawlers;
    private final Addresses addresses;
    private final Stories stories;

    LlmsMaker(Publications publications, Crawlers crawlers, Addresses addresses, Stories stories) {
        this.publications = publications;
        this.crawlers = crawlers;
        this.addresses = addresses;
        this.stories = stories;
    }

    MadePage llms(PageRequest request) {
        return publications.forHost(request.host()).map(this::llms).orElseGet(TextPage::none);
    }

    private MadePage llms(Paper paper) {
        var words = Words.of("machine", Language.of(paper.language()));
        var list = new StoryList.OfPaper(paper.id());
        var newest = stories.list(list, null, STORIES).items();
        var text = new StringBuilder();
        text.append("# ").append(plain(paper.name())).append("\n\n");
        if (!paper.tagline().isBlank()) {
            text.append("> ").append(plain(paper.tagline())).append("\n\n");
        }
        var policy = crawlers.policy(paper.id());
        text.append(words.text(policy.input() ? "llms.quote" : "llms.no-quote")).append('\n');
        text.append(words.text(policy.training() ? "llms.train" : "llms.no-train"))
                .append('\n');
        if (policy.terms() != null) {
            text.append(words.text("llms.terms", policy.terms())).append('\n');
        }
        briefing(text, words, paper, newest);
        sections(text, words, paper);
        machines(text, words, paper);
        return TextPage.of("text/markdown;charset=utf-8", text.toString(), shows(list, newest), null);
    }

    private void briefing(StringBuilder text, Words words, Paper paper, List<StoryCard> newest) {
        heading(text, words.text("llms.briefing"));
        for (var card : newest) {
            var own = publications.papers().stream()
                    .filter(one -> one.id() == card.place().paperId())
                    .findFirst()
                    .orElse(paper);
            link(text, card.headline(), addresses.story(own, card.id()), card.teaser());
        }
    }

    private void sections(StringBuilder text, Words words, Paper paper) {
        heading(text, words.text("llms.sections"));
        for (var section : paper.sections()) {
            var path = "/" + paper.slug() + "/" + section.slug() + "/";
            link(text, section.name(), addresses.absolute(paper, path), "");
        }
        heading(text, words.text("llms.papers"));
        for (var one : publications.papers()) {
            link(text, one.name(), addresses.front(one), one.tagline());
        }
    }

    private void machines(StringBuilder text, Words words, Paper paper) {
        heading(text, words.text("llms.machines"));
        var home = "/" + paper.slug() + "/";
        link(text, "RSS", addresses.absolute(paper, home + "feed.xml"), "");
        link(text, "Atom", addresses.absolute(paper, home + "feed.atom"), "");
        link(text, "JSON Feed", addresses.absolute(paper, home + "feed.json"), "");
        link(text, "Sitemap", addresses.absolute(paper, "/sitemap.xml"), "");
        link(text, "ninjs", addresses.absolute(paper, "/story/{id}/ninjs.json"), words.text("llms.each"));
        link(text, "NewsML-G2", addresses.absolute(paper, "/story/{id}/newsml.xml"), words.text("llms.each"));
        link(text, "OpenAPI", addresses.absolute(paper, "/openapi"), "");
    }

    private static void heading(StringBuilder text, String words) {
        text.append("\n## ").append(words).append("\n\n");
    }

    private static void link(StringBuilder text, String words, String url, String note) {
        text.append("- [").append(plain(words)).append("](").append(url).append(')');
        text.append(note.isBlank() ? "" : ": " + plain(note)).append('\n');
    }

    /// On one line, with the marks of Markdown taken for what they are.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private static Set<Subject> shows(StoryList list, List<StoryCard> cards) {
        var shows = new HashSet<Subject>();
        cards.forEach(card -> shows.add(new Subject.Item("story", card.id())));
        var oldest = cards.size() < STORIES ? Instant.MIN : cards.getLast().published();
        shows.add(new Subject.Stretch(list.key(), Instant.MAX, oldest));
        shows.add(TextPage.PAPERS);
        return shows;
    }
}
