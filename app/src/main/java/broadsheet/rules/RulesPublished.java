package broadsheet.rules;

import broadsheet.platform.events.Event;

/// A paper has new rules.
public record RulesPublished(long paperId, int version) implements Event {
    /// The part of pages that shows the rules of a paper.
    public static String part(long paperId) {
        return "rules:" + paperId;
    }
}
