package broadsheet.site;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageMaker;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.wire.OldAddresses;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The addresses of the reader pages.
@Singleton
final class SitePages {
    private static final Set<String> AFTER = Set.of("after");

    private final Publications publications;
    private final FrontMaker fronts;
    private final ListMaker lists;
    private final StoryMaker stories;
    private final LiveMaker live;
    private final TextMaker texts;
    private final OldAddresses oldAddresses;

    SitePages(
            Publications publications,
            FrontMaker fronts,
            ListMaker lists,
            StoryMaker stories,
            LiveMaker live,
            TextMaker texts,
            OldAddresses oldAddresses) {
        this.publications = publications;
        this.fronts = fronts;
        this.lists = lists;
        this.stories = stories;
        this.live = live;
        this.texts = texts;
        this.oldAddresses = oldAddresses;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ready(pages, "/", Set.of(), this::home);
        ready(pages, "/{paper:slug}/", Set.of(), request -> ofPaper(request, paper -> fronts.front(request, paper)));
        ready(pages, "/{paper:slug}/{section:slug}/", AFTER, this::section);
        ready(pages, "/story/{id}", Set.of(), stories::story);
        ready(pages, "/latest", AFTER, lists::latest);
        ready(pages, "/tag/{tag}", AFTER, lists::tag);
        ready(pages, "/author/{slug}", AFTER, lists::author);
        ready(pages, "/breaking", AFTER, live::breaking);
        ready(pages, "/most-read", Set.of(), live::mostRead);
        ready(pages, "/corrections", AFTER, live::corrections);
        ReaderPaths.notFound(pages, this::missing);
    }

    private static void ready(PublicPages pages, String pattern, Set<String> parameters, PageMaker maker) {
        ReaderPaths.ready(pages, pattern, parameters, maker);
    }

    private MadePage home(PageRequest request) {
        return publications.papers().isEmpty()
                ? texts.noPapers(request)
                : publications
                        .forHost(request.host())
                        .map(paper -> fronts.front(request, paper))
                        .orElseThrow();
    }

    private MadePage section(PageRequest request) {
        return ofPaper(
                request,
                paper -> paper.section(request.variable("section"))
                        .map(section -> lists.section(request, paper, section))
                        .orElseGet(() -> missing(request)));
    }

    private MadePage ofPaper(PageRequest request, Function<Paper, MadePage> page) {
        Optional<Paper> paper = publications.paper(request.variable("paper"));
        return paper.map(page).orElseGet(() -> missing(request));
    }

    /// Nothing is here. What stood here at the newsroom's former site is a story now, and its page answers.
    private MadePage missing(PageRequest request) {
        return oldAddresses
                .story(request.path())
                .map(story -> MadePage.redirect("/story/" + story))
                .orElseGet(() -> texts.notFound(request, null));
    }
}
