package broadsheet.member.entry;

/// It was done, and there is nothing to tell.
public record Sent() {}
