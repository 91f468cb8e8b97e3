-- owner: report
-- reporter_key: the member, else the hash of the mail address, else of the address on the net.
create table report (
    id bigint generated always as identity primary key,
    secret_hash bytea not null unique,
    paper_id bigint not null references paper,
    filed_at timestamptz not null,
    member_id bigint,
    reporter_key text not null,
    name text not null,
    email text not null,
    language text not null,
    clause text,
    rules_version int,
    law text,
    words text not null,
    check ((clause is null) <> (law is null)),
    check ((clause is null) = (rules_version is null))
);

create index report_by_member on report (member_id) where member_id is not null;

create table report_item (
    report_id bigint not null references report,
    target text not null check (target in ('post', 'tag', 'nickname')),
    target_id bigint not null,
    story_id bigint,
    reporter_key text not null,
    state text not null default 'open' check (state in ('open', 'upheld', 'rejected')),
    decided_at timestamptz,
    answer text,
    by_staff bigint,
    primary key (report_id, target, target_id),
    check ((state = 'open') = (decided_at is null))
);

create index report_item_by_target on report_item (target, target_id, report_id desc);

-- How often each was right; unfounded: filed against better knowledge.
create table reporter (
    key text primary key,
    upheld int not null default 0,
    rejected int not null default 0,
    unfounded int not null default 0,
    paused_until timestamptz
);
