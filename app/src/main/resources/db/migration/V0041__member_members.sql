-- owner: member
-- Whoever was erased leaves a row without a name, so that the number means nobody else later.
create table member (
    id bigint generated always as identity primary key,
    nickname text,
    skeleton text,
    since timestamptz not null,
    standing text not null default 'active' check (standing in ('active', 'suspended', 'ended')),
    suspended_until timestamptz,
    statement_id bigint,
    erasure_at timestamptz,
    erasure_posts boolean not null default false,
    erased_at timestamptz,
    check ((nickname is null) = (erased_at is not null)),
    check ((skeleton is null) = (nickname is null)),
    check ((standing = 'suspended') = (suspended_until is not null)),
    check (standing = 'active' or statement_id is not null)
);

create unique index member_by_skeleton on member (skeleton);

create index member_by_erasure on member (erasure_at) where erasure_at is not null and erased_at is null;

create table member_agreement (
    member_id bigint not null references member,
    paper_id bigint not null references paper,
    version integer not null,
    agreed_at timestamptz not null,
    primary key (member_id, paper_id, version)
);

-- A change with a statement was a measure, and does not count against the next one.
create table nickname_change (
    id bigint generated always as identity primary key,
    member_id bigint not null references member,
    before text not null,
    after text not null,
    statement_id bigint,
    changed_at timestamptz not null
);

create index nickname_change_by_member on nickname_change (member_id, changed_at desc);
