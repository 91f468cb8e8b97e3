package broadsheet.newsroom.writing;

import broadsheet.account.Accounts;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Words;
import broadsheet.newsroom.writing.WritingView.Option;
import broadsheet.newsroom.writing.WritingView.Options;
import broadsheet.newsroom.writing.WritingView.PaperOptions;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.Sheet;
import broadsheet.story.Byline;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// What the form offers to choose from.
@Singleton
final class RoomOptions {
    private static final int LATEST = 300;
    private static final List<String> TOOLS = List.of(
                    "toolbar bold italic link h2 h3 quote bullets numbers picture gallery table row column header no-row",
                    "no-column no-table facts embed further rule undo redo alt caption credit title href link-address",
                    "facts-title embed-address embed-title")
            .stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();

    private final Publications publications;
    private final Accounts accounts;
    private final SourceStore store;

    RoomOptions(Publications publications, Accounts accounts, SourceStore store) {
        this.publications = publications;
        this.accounts = accounts;
        this.store = store;
    }

    Options of(Sheet sheet, Staff staff) {
        var words = Words.of("story", sheet.language());
        return new Options(
                publications.papers().stream()
                        .filter(paper -> staff.may(Permission.WRITE, paper.id()))
                        .map(RoomOptions::sections)
                        .toList(),
                Stream.of(Byline.Role.values())
                        .map(role -> new Option(role.code(), words.text("story.role." + role.code())))
                        .toList(),
                accounts.list().stream()
                        .filter(one -> one.maySomewhere(Permission.WRITE))
                        .map(Staff::name)
                        .distinct()
                        .toList(),
                store.sources(LATEST),
                TOOLS.stream()
                        .map(tool -> new Option(
                                tool, Words.of("room", sheet.language()).text("tool." + tool)))
                        .toList());
    }

    private static PaperOptions sections(Paper paper) {
        return new PaperOptions(
                paper.name(),
                "also-" + paper.id(),
                paper.sections().stream()
                        .map(section -> new Option(Long.toString(section.id()), section.name()))
                        .toList());
    }

    /// Those who may be given a story of this paper.
    List<Option> people(long paper) {
        return accounts.list().stream()
                .filter(one -> one.may(Permission.WRITE, paper))
                .map(one -> new Option(Long.toString(one.id()), one.name()))
                .toList();
    }
}
