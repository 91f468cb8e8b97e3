package broadsheet.site.search;

import broadsheet.kernel.TaiwanDates;
import broadsheet.search.Found.Facets;
import broadsheet.search.Found.Period;
import broadsheet.site.Sheet;
import broadsheet.site.search.SearchView.Choice;
import broadsheet.site.search.SearchView.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Ways to narrow a search, none that leads nowhere or changes nothing.
record Narrowing(Sheet sheet, SearchForm form) {
    List<Group> of(Facets facets) {
        var groups = new ArrayList<Group>();
        add(groups, "search.facet.paper", papers(facets));
        add(groups, "search.facet.period", periods(facets));
        add(groups, "search.facet.tag", tags(facets));
        return groups;
    }

    private void add(List<Group> groups, String name, Stream<Choice> choices) {
        var list = choices.toList();
        if (!list.isEmpty()) {
            groups.add(new Group(sheet.words().text(name), list));
        }
    }

    private Stream<Choice> papers(Facets facets) {
        return facets.papers().size() < 2
                ? Stream.of()
                : sheet.papers().stream()
                        .filter(paper -> facets.papers().containsKey(paper.id()))
                        .map(paper -> new Choice(
                                paper.name(),
                                form.with("paper", paper.slug().value()),
                                sheet.number(facets.papers().getOrDefault(paper.id(), 0L))));
    }

    private Stream<Choice> periods(Facets facets) {
        return !form.from().isEmpty()
                ? Stream.of()
                : Stream.of(Period.values())
                        .filter(period -> facets.periods().getOrDefault(period, 0L) > 0)
                        .map(period -> new Choice(
                                sheet.words()
                                        .text("search.period." + period.name().toLowerCase(Locale.ROOT)),
                                form.with("from", first(period)),
                                sheet.number(facets.periods().getOrDefault(period, 0L))));
    }

    /// Whole days: those of a period, and the one in which it began.
    private String first(Period period) {
        return TaiwanDates.day(sheet.now()).minusDays(period.days()).toString();
    }

    private Stream<Choice> tags(Facets facets) {
        return form.tag().isEmpty()
                ? facets.tags().stream().map(tag -> new Choice(tag, form.with("tag", tag), null))
                : Stream.of();
    }
}
