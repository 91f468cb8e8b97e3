package broadsheet.platform.cache;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ready pages by host and address, for whoever writes them to readers.
public interface ReadyPages {
    /// The page, if it is ready and right now. One look into a map; allocates nothing, never blocks.
    ///
    /// @param host as known, see [PageRequest#host()]
    /// @param address path and declared query in canonical form, as in [#read]
    @Nullable
    ReadyPage find(String host, String address);

    /// The page, made first where need be. Never blocks; `then` is called once, on any thread, within the time
    /// limit.
    ///
    /// @param address path and declared query in canonical form: one string for each request that is the same
    void read(PageRequest request, String address, PageMaker maker, Consumer<Reading> then);

    /// Made for this request and not kept. Never blocks; `then` is called once, on any thread.
    void readFresh(PageRequest request, PageMaker maker, Consumer<Reading> then);

    /// How often the page at this address was made since it was last dropped; 0 when it is not there.
    int makes(String host, String address);

    /// What came of asking for a page.
    sealed interface Reading {
        /// Here it is.
        record Ready(ReadyPage page) implements Reading {}

        /// Here it is, for this once: it is not kept.
        record Once(MadePage page) implements Reading {}

        /// Its maker failed, and there is no older version.
        record Failed() implements Reading {}

        /// Too much to do: try again in some seconds.
        record Busy() implements Reading {}
    }
}
