package broadsheet.queue;

import broadsheet.platform.events.Event;

/// Something was put into the queue of a paper, taken up, laid down or decided.
public record QueueChanged(long paper) implements Event {}
