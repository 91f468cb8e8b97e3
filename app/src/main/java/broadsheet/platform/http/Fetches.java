package broadsheet.platform.http;

import broadsheet.kernel.Outcome;

/// Gets what others keep on the web. Addresses are input of strangers, so only public machines are asked:
/// the host is looked up, every address of it checked, and the connection goes to the very address that
/// was checked. Redirects are followed by hand, each checked anew. Problems have their sentences in the
/// bundle `http`.
public interface Fetches {
    /// Gets one document; waits for it, so never on an event loop.
    ///
    /// @return the document; refused when the address may not be asked, or the answer is none, late, too
    ///     long (unpacked too) or of another type
    Outcome<Fetched> fetch(FetchRequest request);
}
