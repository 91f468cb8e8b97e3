-- owner: platform.events
create table outbox (
    id bigint generated always as identity primary key,
    txid xid8 not null default pg_current_xact_id(),
    type text not null,
    payload jsonb not null,
    at timestamptz not null default now()
);

create index outbox_by_place on outbox (txid, id);

create index outbox_by_time on outbox (at);
