-- owner: forum.gate
-- What screening said of a text: of every one that did not simply pass.
-- comment_id: null for what was not taken; then the text stands here.
-- findings: phase, rule, clause, span, folded form and score of each.
create table comment_screening (
    id bigint generated always as identity primary key,
    story_id bigint not null,
    member_id bigint not null,
    comment_id bigint,
    revision int,
    answer text not null check (answer in ('nudge', 'hold', 'refuse')),
    text text,
    findings jsonb not null,
    at timestamptz not null,
    check ((comment_id is null) = (revision is null)),
    check ((comment_id is null) = (text is not null))
);

create index comment_screening_by_comment on comment_screening (comment_id) where comment_id is not null;

create index comment_screening_by_member on comment_screening (member_id, id);

create index comment_screening_by_time on comment_screening (at);
