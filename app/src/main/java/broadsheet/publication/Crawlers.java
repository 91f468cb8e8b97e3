package broadsheet.publication;

import broadsheet.kernel.Outcome;

/// What each paper lets machines read its pages for. Reading costs nothing: every node keeps the policies in memory
/// and reads them again after [PapersChanged].
public interface Crawlers {
    /// The policy of a paper, [CrawlerPolicy#USUAL] when it has not chosen one.
    CrawlerPolicy policy(long paperId);

    /// Stores another policy. Refused: an unknown paper, a name that is none, more than 200 names, terms that are no
    /// `https:` or `http:` address.
    Outcome<CrawlerPolicy> choose(long paperId, CrawlerPolicy policy);
}
