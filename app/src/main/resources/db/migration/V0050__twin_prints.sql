-- owner: twin
-- No keys to story: a story is compared after it was stored, and nothing is ever deleted from there.
create table twin_print (
    story_id bigint primary key,
    moment timestamptz not null,
    bands integer[] not null,
    sim bigint not null
);
create index twin_print_bands on twin_print using gin (bands);

-- Each pair stands twice, once from each side.
create table twin_pair (
    story_id bigint not null,
    twin_id bigint not null,
    percent smallint not null,
    primary key (story_id, twin_id)
);
create index twin_pair_twin on twin_pair (twin_id);

-- How far comparing has come: one row, locked by the node that is at it.
create table twin_progress (
    one boolean primary key default true check (one),
    transaction bigint not null,
    number bigint not null,
    filled_to bigint,
    at timestamptz not null
);
insert into twin_progress (transaction, number, filled_to, at) values (0, 0, 0, now());
