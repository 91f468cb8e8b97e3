package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Json;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Publications;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `paper robots`: what machines may read a paper for. Without options it only says so.
@Command(name = "robots")
final class RobotsCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "SLUG", descriptionKey = "paper")
    String paper;

    @Option(names = "--search", arity = "1", paramLabel = "yes|no", converter = Words.class)
    @Nullable
    YesNo search;

    @Option(names = "--input", arity = "1", paramLabel = "yes|no", converter = Words.class)
    @Nullable
    YesNo input;

    @Option(names = "--training", arity = "1", paramLabel = "yes|no", converter = Words.class)
    @Nullable
    YesNo training;

    @Option(names = "--allow", paramLabel = "AGENT")
    List<String> allow = List.of();

    @Option(names = "--disallow", paramLabel = "AGENT")
    List<String> disallow = List.of();

    @Option(names = "--forget", paramLabel = "AGENT")
    List<String> forget = List.of();

    @Option(names = "--terms", paramLabel = "URL")
    @Nullable
    String terms;

    @Override
    int work() {
        return report(change(), policy -> Json.write(json(policy)), RobotsCommand::text);
    }

    private Outcome<CrawlerPolicy> change() {
        var crawlers = bean(Crawlers.class);
        var found = bean(Publications.class).paper(paper);
        if (found.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "ops.paper.unknown", paper));
        }
        var before = crawlers.policy(found.get().id());
        var after = changed(before);
        return after.equals(before)
                ? Outcome.done(before)
                : crawlers.choose(found.get().id(), after);
    }

    private CrawlerPolicy changed(CrawlerPolicy before) {
        var agents = new TreeMap<String, Boolean>(String.CASE_INSENSITIVE_ORDER);
        agents.putAll(before.agents());
        forget.forEach(agents::remove);
        allow.forEach(agent -> agents.put(agent, true));
        disallow.forEach(agent -> agents.put(agent, false));
        var where = terms == null ? before.terms() : terms.isBlank() ? null : terms.strip();
        return new CrawlerPolicy(
                allowed(search, before.search()),
                allowed(input, before.input()),
                allowed(training, before.training()),
                agents,
                where);
    }

    private static boolean allowed(@Nullable YesNo answer, boolean before) {
        return answer == null ? before : answer == YesNo.YES;
    }

    private Map<String, Object> json(CrawlerPolicy policy) {
        var json = new LinkedHashMap<String, Object>();
        json.put("paper", paper);
        json.put("search", policy.search());
        json.put("input", policy.input());
        json.put("training", policy.training());
        json.put("agents", policy.agents());
        json.put("terms", policy.terms());
        return json;
    }

    private static String text(CrawlerPolicy policy) {
        var text = new StringBuilder(Console.text(
                "ops.robots.policy", word(policy.search()), word(policy.input()), word(policy.training())));
        policy.agents()
                .forEach((agent, allowed) -> text.append('\n')
                        .append(Console.text(allowed ? "ops.robots.allowed" : "ops.robots.shut-out", agent)));
        if (policy.terms() != null) {
            text.append('\n').append(Console.text("ops.robots.terms", policy.terms()));
        }
        return text.toString();
    }

    private static String word(boolean allowed) {
        return Console.text(allowed ? "ops.robots.yes" : "ops.robots.no");
    }

    /// What an operator allows. No boolean: picocli has its own mind of those.
    enum YesNo {
        YES,
        NO
    }

    static final class Words implements ITypeConverter<YesNo> {
        @Override
        public YesNo convert(String value) {
            return switch (value) {
                case "yes" -> YesNo.YES;
                case "no" -> YesNo.NO;
                default -> throw new TypeConversionException("yes or no, not " + value);
            };
        }
    }
}
