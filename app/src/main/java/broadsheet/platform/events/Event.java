package broadsheet.platform.events;

/// Something that happened, in the past tense: a record with ids rather than contents, at most a few kilobytes
/// as JSON.
/// Lives in the root of the feature that sends it. Every node gets it after the commit, through a CDI observer
/// (`void on(@Observes StoriesChanged event)`), at least once and in no promised order across transactions:
/// observers
/// re-read what they need and may be called twice.
public interface Event {}
