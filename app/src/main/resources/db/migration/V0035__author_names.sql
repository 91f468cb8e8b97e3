-- owner: author
create table author (
    id bigint generated always as identity primary key,
    slug text not null unique,
    name text not null unique
);
