package broadsheet.rules;

/// One rule that a decision can cite.
///
/// @param id short and stable within a paper, such as `R3`: a capital letter and one or two digits
/// @param text plain text, 1 to 2,000 characters
public record Clause(String id, String text) {}
