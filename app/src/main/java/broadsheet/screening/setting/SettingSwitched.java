package broadsheet.screening.setting;

import broadsheet.platform.events.Event;

/// A paper screens otherwise from now on.
public record SettingSwitched(long paperId, int version) implements Event {}
