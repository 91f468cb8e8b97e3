package broadsheet.account;

/// What a member of staff may do for a paper. Which role may do what stands in [Role] and nowhere
/// else.
public enum Permission {
    /// See stories that readers cannot see yet, and the revisions of all.
    SEE_UNPUBLISHED,
    /// Make stories and change drafts.
    WRITE,
    /// Publish, change what is published, correct, withdraw.
    PUBLISH,
    /// Put a line into the breaking bar and take it out.
    ANNOUNCE,
    /// Open, close and slow down discussions, and pick comments.
    LEAD_DISCUSSION,
    /// Judge what readers write: see the queue, decide, see an address for a reason.
    MODERATE,
    /// Judge appeals.
    JUDGE_APPEALS,
    /// Look after the machine: see letters that were not sent.
    OPERATE
}
