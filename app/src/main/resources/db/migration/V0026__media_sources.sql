-- owner: media
-- Which address of the web gave which picture. Known by the digest of the address, which can be long.
create table media_source (
    digest text primary key,
    address text not null,
    hash text not null references media,
    fetched_at timestamptz not null
);
