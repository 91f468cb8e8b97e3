package broadsheet.platform.cache;

/// What came of asking for a page.
public sealed interface Reading {
    /// Here it is.
    record Ready(ReadyPage page) implements Reading {}

    /// Here it is, for this once: it is not kept.
    record Once(MadePage page) implements Reading {}

    /// Its maker failed, and there is no older version.
    record Failed() implements Reading {}

    /// Too much to do: try again in some seconds.
    record Busy() implements Reading {}
}
