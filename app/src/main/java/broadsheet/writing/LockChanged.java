package broadsheet.writing;

import broadsheet.platform.events.Event;

/// Somebody began or ended writing at a story, or asked for it.
public record LockChanged(long story, long paper) implements Event {}
