-- owner: media
create table media (
    hash text primary key,
    type text not null,
    width int not null,
    height int not null,
    size bigint not null,
    created_at timestamptz not null
);
