package broadsheet.breaking;

import broadsheet.platform.events.Event;

/// A 快訊 was announced or ended early. Those that end at their time send nothing: everyone knew when.
public record BreakingChanged(long id) implements Event {}
