-- owner: ledger
-- Public and for ever: nothing personal stands here. What is personal about an entry is kept by whoever wrote it, and
-- `seal` is the hash of that with a random number, so that it can be erased without breaking the chain.
create table ledger_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null
        check (kind in ('measure', 'reversal', 'notice', 'appeal', 'correction', 'withdrawal', 'order')),
    paper_id bigint not null,
    story_id bigint,
    object text,
    measure text,
    clause text,
    rules_version int,
    law text,
    source text,
    detected boolean not null,
    decided boolean not null,
    role text not null,
    ends_at timestamptz,
    statement_id bigint,
    about_id bigint,
    outcome text,
    seconds bigint,
    seal bytea
);

create index ledger_entry_by_paper on ledger_entry (paper_id, id desc);

create index ledger_entry_by_statement on ledger_entry (statement_id) where statement_id is not null;

create index ledger_entry_by_time on ledger_entry (at);

-- Entries that are not chained yet: written with the entry, so that none is forgotten however late it commits.
create table ledger_pending (
    entry_id bigint primary key
);

create table ledger_link (
    place bigint primary key,
    entry_id bigint not null unique,
    hash bytea not null
);

create function ledger_keeps() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to';
end
$$;

create trigger ledger_entry_keeps before update or delete or truncate on ledger_entry
    for each statement execute function ledger_keeps();

create trigger ledger_link_keeps before update or delete or truncate on ledger_link
    for each statement execute function ledger_keeps();
