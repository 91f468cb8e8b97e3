package broadsheet.search.index;

import broadsheet.platform.events.Event;

/// An operator wants every node to make its indexes anew.
public record RebuildAsked() implements Event {}
