-- owner: media
-- The sizes of a picture that readers get.
create table media_rendition (
    hash text not null references media,
    width int not null,
    height int not null,
    type text not null,
    -- key of its bytes, and its address
    blob text not null,
    size bigint not null,
    created_at timestamptz not null,
    primary key (hash, width)
);

create index media_rendition_by_blob on media_rendition (blob);

alter table media
    -- null while its sizes are still to be made
    add column sized_at timestamptz,
    -- when a node began with it
    add column claimed_at timestamptz,
    -- what stands in the file about it
    add column caption text,
    add column byline text,
    add column credit text,
    add column copyright text;

create index media_unsized on media (created_at) where sized_at is null;
