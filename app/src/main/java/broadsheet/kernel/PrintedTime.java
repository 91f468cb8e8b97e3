package broadsheet.kernel;

/// A moment as it is printed.
///
/// @param datetime for machines, with the offset of Taipei
/// @param text for readers
public record PrintedTime(String datetime, String text) {}
