-- owner: wire
-- How an item stands at its source, and what the source tells newsrooms about it.
alter table wire_item
    -- Null: the source recalled it before any text came. An older version that comes later must not be published.
    alter column story_id drop not null,
    add column source_version bigint,
    add column source_changed timestamptz,
    add column embargo timestamptz,
    add column recalled boolean not null default false,
    add column copyright text,
    add column terms text,
    add column editors_note text,
    add column comments integer not null default 0;

-- Where a story stood at the newsroom's former site: path, decoded, without a slash at its end.
create table wire_address (
    path text primary key,
    story_id bigint not null references story
);
