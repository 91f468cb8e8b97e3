-- owner: member.proof
-- That somebody was erased, with nothing of the person left: whoever has the code of the letter can ask what became of
-- it. member_id stands here until it is done. parts: what was erased.
create table member_erasure (
    id bigint generated always as identity primary key,
    member_id bigint,
    code_hash bytea not null unique,
    asked_at timestamptz not null,
    posts_too boolean not null,
    erased_at timestamptz,
    parts text[] not null default '{}',
    check ((member_id is null) = (erased_at is not null))
);

create unique index member_erasure_by_member on member_erasure (member_id) where member_id is not null;
