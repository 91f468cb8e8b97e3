package broadsheet.rules;

import broadsheet.platform.events.Event;

/// A paper has new rules.
public record RulesPublished(long paperId, int version) implements Event {}
