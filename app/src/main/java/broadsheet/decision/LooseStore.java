package broadsheet.decision;

import broadsheet.platform.db.Database;

/// Looks for what should never be: measures without their statements, statements without their
/// measures.
final class LooseStore {
    private static final String MEASURES_WITHOUT_STATEMENT = """
            (select count(*) from comment where state in ('held', 'removed') and not exists (
                select from statement where id = comment.statement_id and lifted_at is null))
            + (select count(*) from reader_tag where state in ('held', 'removed') and not exists (
                select from statement where id = reader_tag.statement_id and lifted_at is null))
            + (select count(*) from member
                where (standing = 'ended' or suspended_until > now()) and not exists (
                    select from statement where id = member.statement_id and lifted_at is null))
            + (select count(*) from nickname_change where statement_id is not null and not exists (
                select from statement where id = nickname_change.statement_id and measure = 'rename'))
            """;
    private static final String STATEMENTS_WITHOUT_MEASURE = """
            (select count(*) from statement join comment on comment.id = target_id and state = 'visible'
                where target = 'post' and measure in ('hold', 'remove') and lifted_at is null)
            + (select count(*) from statement join reader_tag tag on tag.id = target_id and state in ('proposed', 'shown')
                where target = 'tag' and measure in ('hold', 'remove') and lifted_at is null)
            + (select count(*) from statement join member on member.id = member_id and standing = 'active'
                where (measure = 'end_membership' or ends_at > now()) and lifted_at is null and erased_at is null)
            + (select count(*) from statement join member on member.id = member_id and erased_at is null
                where measure = 'rename' and not exists (
                    select from nickname_change where statement_id = statement.id))
            """;
    private static final String STATEMENTS_ON_THEIR_OWN = """
            (select count(*) from statement where not exists (
                select from ledger_entry entry where entry.id = ledger_id and entry.statement_id = statement.id))
            + (select count(*) from statement where by_staff is not null
                and id not in (select unnest(statements) from decision))
            """;

    private final Database database;

    LooseStore(Database database) {
        this.database = database;
    }

    /// How many there are of them all.
    long count() {
        var query = "select "
                + String.join(" + ", MEASURES_WITHOUT_STATEMENT, STATEMENTS_WITHOUT_MEASURE, STATEMENTS_ON_THEIR_OWN);
        return database.use(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
