-- owner: privacy
-- What members ask for under the laws on personal data, until when it has to be answered, and how it was.
create table privacy_request (
    id bigint generated always as identity primary key,
    member_id bigint,
    paper_id bigint not null references paper,
    language text not null,
    kind text not null check (kind in ('access', 'copy', 'correct', 'stop', 'erase')),
    text text not null,
    filed_at timestamptz not null,
    due_at timestamptz not null,
    extended_at timestamptz,
    extension text,
    state text not null default 'open' check (state in ('open', 'done', 'refused')),
    answer text,
    decided_at timestamptz,
    by_staff bigint,
    by_name text,
    check ((extended_at is null) = (extension is null)),
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'open') = (answer is null))
);

create index privacy_request_by_member on privacy_request (member_id, id) where member_id is not null;

create index privacy_request_open on privacy_request (due_at, id) where state = 'open';

-- Data that got into wrong hands: what, since when it is known, who is affected, and whether they were told.
create table privacy_breach (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    what text not null,
    data text not null,
    measures text not null,
    noticed_at timestamptz not null,
    entered_at timestamptz not null,
    by_staff bigint not null,
    by_name text not null
);

create table privacy_breach_person (
    breach_id bigint not null references privacy_breach,
    member_id bigint not null,
    told_at timestamptz,
    primary key (breach_id, member_id)
);

create index privacy_breach_person_by_member on privacy_breach_person (member_id);

-- What the hourly sweep of what has been kept long enough looks for.
create index statement_text_evidence on statement_text (statement_id) where evidence <> '';

create index report_personal on report (filed_at) where name <> '' or email <> '' or words <> '';

create index member_notice_by_time on member_notice (at);
