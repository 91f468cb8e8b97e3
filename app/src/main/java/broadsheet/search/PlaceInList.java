package broadsheet.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/// Where a page of hits ended, as it stands in an address.
record PlaceInList(float score, long published, long story) {
    private static final Pattern FORM = Pattern.compile("[0-9a-z-]{1,13}\\.[0-9a-z-]{1,13}\\.[0-9a-z]{1,13}");
    private static final int RADIX = 36;

    static PlaceInList of(ScoreDoc hit) {
        var fields = ((FieldDoc) hit).fields;
        return new PlaceInList((Float) fields[0], (Long) fields[1], (Long) fields[2]);
    }

    static Optional<PlaceInList> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = text.split("\\.", -1);
        try {
            var score = Float.intBitsToFloat(Integer.parseInt(parts[0], RADIX));
            return Optional.of(
                    new PlaceInList(score, Long.parseLong(parts[1], RADIX), Long.parseLong(parts[2], RADIX)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    FieldDoc after() {
        return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, published, story});
    }

    @Override
    public String toString() {
        return Integer.toString(Float.floatToIntBits(score), RADIX)
                + "."
                + Long.toString(published, RADIX)
                + "."
                + Long.toString(story, RADIX);
    }
}
