-- owner: forum.gate
-- What was refused with a statement of reasons can be taken in after all when an appeal is granted: where it would have
-- stood. edits: the comment in whose place the text was to stand, or null.
alter table comment_screening
    add column statement_id bigint,
    add column parent_id bigint,
    add column edits bigint;

create unique index comment_screening_by_statement on comment_screening (statement_id)
    where statement_id is not null;
