-- owner: embedding
-- A vector belongs to a text and a model, whichever stories have that text. Its bits (code) are read by every node at
-- its start, the whole only for the nearest.
create table embedding_vector (
    hash bytea primary key,
    vector bytea not null,
    code bytea not null
);
alter table embedding_vector alter column vector set storage plain, alter column code set storage plain;

create table embedding_story (
    story_id bigint primary key,
    hash bytea not null
);
create index embedding_story_hash on embedding_story (hash);

-- How far the making has come: one row, locked by the node that is at it.
create table embedding_progress (
    one boolean primary key default true check (one),
    model text,
    transaction bigint not null,
    number bigint not null,
    filled_to bigint,
    at timestamptz not null
);
insert into embedding_progress (transaction, number, filled_to, at) values (0, 0, 0, now());
