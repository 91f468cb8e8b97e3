package broadsheet.forum;

import java.util.Optional;

/// A place in a list of threads.
record CommentCursor(double score, long id) {
    private static final int LONGEST = 40;
    private static final int RADIX = 36;

    /// Before all.
    static CommentCursor start(CommentOrder order) {
        return order == CommentOrder.OLDEST ? new CommentCursor(0, 0) : new CommentCursor(2, Long.MAX_VALUE);
    }

    static CommentCursor of(Comment comment) {
        return new CommentCursor(comment.votes().score(), comment.id());
    }

    /// As it stands in an address.
    @Override
    public String toString() {
        return Long.toString(Double.doubleToLongBits(score), RADIX) + "." + Long.toString(id, RADIX);
    }

    static Optional<CommentCursor> parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var score = Double.longBitsToDouble(Long.parseLong(text.substring(0, dot), RADIX));
            var id = Long.parseLong(text.substring(dot + 1), RADIX);
            return Double.isFinite(score) && id >= 0 ? Optional.of(new CommentCursor(score, id)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
