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
import java.util.Objects;
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

    @Option(names = "--search", paramLabel = "yes|no", converter = YesNo.class)
    @Nullable
    Boolean search;

    @Option(names = "--input", paramLabel = "yes|no", converter = YesNo.class)
    @Nullable
    Boolean input;

    @Option(names = "--training", paramLabel = "yes|no", converter = YesNo.class)
    @Nullable
    Boolean training;

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
                Objects.requireNonNullElse(search, before.search()),
                Objects.requireNonNullElse(input, before.input()),
                Objects.requireNonNullElse(training, before.training()),
                agents,
                where);
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

    /// `yes` or `no`.
    static final class YesNo implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            return switch (value) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new TypeConversionException("yes or no, not " + value);
            };
        }
    }
}
