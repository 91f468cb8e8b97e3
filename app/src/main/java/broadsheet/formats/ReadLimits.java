package broadsheet.formats;

import java.time.ZoneId;

/// How far a reader goes along with a file, and where its clock times belong.
///
/// @param itemChars most characters of one item; a longer one is refused, the next is read
/// @param depth deepest nesting inside an item
/// @param parts most elements, attributes or JSON values of one item
/// @param zone the time zone of dates and times that name none
public record ReadLimits(int itemChars, int depth, int parts, ZoneId zone) {
    public ReadLimits {
        if (itemChars < 1 || depth < 1 || parts < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }

    /// 4 million characters, 100 levels, 20,000 parts.
    public static ReadLimits standard(ZoneId zone) {
        return new ReadLimits(4_000_000, 100, 20_000, zone);
    }
}
