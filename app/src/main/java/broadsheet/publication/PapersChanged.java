package broadsheet.publication;

import broadsheet.platform.events.Event;

/// Papers or sections were added or changed.
public record PapersChanged() implements Event {}
