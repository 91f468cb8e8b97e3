package broadsheet.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/// Where a hit stands, as it stands in an address: with all that the order depends on, so that the next page goes on
/// in the same order.
///
/// @param loose whether the list is of those that have most of the words
/// @param hour from which ages are counted, in hours since 1970
record PlaceInList(boolean loose, long hour, float score, long published, long story) {
    private static final Pattern FORM =
            Pattern.compile("[sl]\\.[0-9a-z]{1,9}\\.[0-9a-z-]{1,13}\\.[0-9a-z-]{1,13}\\.[0-9a-z]{1,13}");
    private static final int RADIX = 36;
    private static final int PARTS = 5;

    /// In the year 3000.
    private static final long LAST_HOUR = 9_000_000;

    static PlaceInList of(ScoreDoc hit, boolean loose, long hour, boolean scored) {
        var fields = ((FieldDoc) hit).fields;
        var first = scored ? 1 : 0;
        var score = scored ? (Float) fields[0] : 0f;
        return new PlaceInList(loose, hour, score, (Long) fields[first], (Long) fields[first + 1]);
    }

    static Optional<PlaceInList> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = text.split("\\.", PARTS);
        try {
            var place = new PlaceInList(
                    parts[0].equals("l"),
                    Long.parseLong(parts[1], RADIX),
                    Float.intBitsToFloat(Integer.parseInt(parts[2], RADIX)),
                    Long.parseLong(parts[3], RADIX),
                    Long.parseLong(parts[4], RADIX));
            return Optional.of(place).filter(one -> one.hour < LAST_HOUR && Float.isFinite(one.score));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    FieldDoc after(boolean scored) {
        var fields = scored ? new Object[] {score, published, story} : new Object[] {published, story};
        return new FieldDoc(Integer.MAX_VALUE, scored ? score : Float.NaN, fields);
    }

    /// True when this stands before the other in a list.
    boolean before(PlaceInList other, boolean scored) {
        if (scored && Float.compare(score, other.score) != 0) {
            return score > other.score;
        }
        return published != other.published ? published > other.published : story > other.story;
    }

    @Override
    public String toString() {
        return (loose ? "l." : "s.")
                + Long.toString(hour, RADIX)
                + "."
                + Integer.toString(Float.floatToIntBits(score), RADIX)
                + "."
                + Long.toString(published, RADIX)
                + "."
                + Long.toString(story, RADIX);
    }
}
