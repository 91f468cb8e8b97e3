-- owner: decision
create table decision (
    id bigint generated always as identity primary key,
    item_id bigint not null,
    paper_id bigint not null references paper,
    target text not null,
    target_id bigint not null,
    at timestamptz not null,
    by_staff bigint not null,
    by_role text not null,
    measures text[] not null,
    clause text,
    law text,
    facts text not null,
    note text not null,
    statements bigint[] not null,
    -- Never a measure without its statement, never a statement without its measure.
    check (cardinality(measures) = cardinality(statements))
);

create index decision_by_target on decision (target, target_id, id desc);

create table decision_note (
    id bigint generated always as identity primary key,
    target text not null,
    target_id bigint not null,
    text text not null,
    by_staff bigint not null,
    by_name text not null,
    at timestamptz not null
);

create index decision_note_by_target on decision_note (target, target_id, id desc);

-- Who of the staff was shown the address of which member, and why.
create table decision_reveal (
    id bigint generated always as identity primary key,
    member_id bigint not null,
    reason text not null,
    by_staff bigint not null,
    by_name text not null,
    at timestamptz not null
);
