package broadsheet.platform.cache;

/// Makes a page on a miss, on a virtual thread; may ask the database.
@FunctionalInterface
public interface PageMaker {
    /// The page; an exception becomes the 500 page and is never kept.
    MadePage make(PageRequest request);
}
