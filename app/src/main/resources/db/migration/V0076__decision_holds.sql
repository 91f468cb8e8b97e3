-- owner: decision
-- Whose erasure waits, because the law wants the data kept: for a time, and for a reason.
create table decision_hold (
    id bigint generated always as identity primary key,
    member_id bigint not null,
    until timestamptz not null,
    reason text not null,
    by_staff bigint not null,
    by_name text not null,
    at timestamptz not null
);

create index decision_hold_by_member on decision_hold (member_id, until desc);
