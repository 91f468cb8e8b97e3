/// The rules of each paper's forum: clauses and their versions; and what decisions are made of: their measures, objects
/// and numbers.
///
/// Level 2. Owns the tables `rules_version` and `rules_clause`. Sends `RulesPublished`. May use `publication`.
@NullMarked
package broadsheet.rules;

import org.jspecify.annotations.NullMarked;
