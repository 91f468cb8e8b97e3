package broadsheet.rules;

/// The number of a statement of reasons. Whatever takes a measure against somebody asks for one, so that no measure
/// exists without its statement.
public record StatementId(long value) {
    public StatementId {
        if (value <= 0) {
            throw new IllegalArgumentException("no statement has the number " + value);
        }
    }
}
