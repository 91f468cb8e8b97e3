package broadsheet.planning;

import broadsheet.platform.events.Event;

/// What is planned for a story is different now.
public record PlanChanged(long story, long paper) implements Event {}
