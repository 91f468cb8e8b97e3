-- owner: wire
-- Which item of which source became which story, and what it said then.
create table wire_item (
    origin text not null,
    external_id text not null,
    story_id bigint not null references story,
    story_version bigint not null,
    hash text not null,
    -- What else it said in the same import: a file may hold an item twice, in two versions, and come again.
    earlier text[] not null default '{}',
    published boolean not null,
    imported_at timestamptz not null,
    primary key (origin, external_id)
);

create index wire_item_by_story on wire_item (story_id);
