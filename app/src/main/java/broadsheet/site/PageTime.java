package broadsheet.site;

/// A moment on a page.
///
/// @param datetime for machines, with the offset of Taipei
/// @param text for readers
public record PageTime(String datetime, String text) {}
