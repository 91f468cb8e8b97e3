package broadsheet.screening;

/// The screening that is in force.
public interface Screenings {
    /// For posts at a paper. The very first call may wait a second for lists and model, which are read in the
    /// background while the program starts.
    Screening of(long paperId);

    /// For nicknames, which are the same at all papers.
    Screening house();
}
