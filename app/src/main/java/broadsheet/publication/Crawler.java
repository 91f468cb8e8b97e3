package broadsheet.publication;

import java.util.List;
import java.util.stream.Stream;

/// A crawler that says its name, and what it reads for.
///
/// @param agent as it stands after `User-agent:`
public record Crawler(String agent, Use use) {
    /// What pages are read for.
    public enum Use {
        /// Search results that lead readers here.
        SEARCH,
        /// Answers that a machine gives to somebody who asks now, with this page as a source.
        INPUT,
        /// Training of models.
        TRAINING
    }

    /// Those that are known by name, from their makers' own pages (docs/features/machines.md).
    public static final List<Crawler> KNOWN = Stream.of(
                    of(
                            Use.SEARCH,
                            "Googlebot",
                            "Bingbot",
                            "Applebot",
                            "DuckDuckBot",
                            "Baiduspider",
                            "YandexBot",
                            "Yeti",
                            "PetalBot"),
                    of(
                            Use.INPUT,
                            "OAI-SearchBot",
                            "ChatGPT-User",
                            "Claude-SearchBot",
                            "Claude-User",
                            "PerplexityBot",
                            "Perplexity-User",
                            "MistralAI-User",
                            "DuckAssistBot",
                            "meta-externalfetcher"),
                    of(
                            Use.TRAINING,
                            "GPTBot",
                            "ClaudeBot",
                            "anthropic-ai",
                            "CCBot",
                            "Google-Extended",
                            "Applebot-Extended",
                            "meta-externalagent",
                            "FacebookBot",
                            "Bytespider",
                            "Amazonbot",
                            "cohere-ai",
                            "cohere-training-data-crawler",
                            "Diffbot",
                            "omgili",
                            "omgilibot",
                            "webzio-extended",
                            "ImagesiftBot",
                            "PanguBot",
                            "Timpibot",
                            "AI2Bot"))
            .flatMap(List::stream)
            .toList();

    private static List<Crawler> of(Use use, String... agents) {
        return Stream.of(agents).map(agent -> new Crawler(agent, use)).toList();
    }
}
