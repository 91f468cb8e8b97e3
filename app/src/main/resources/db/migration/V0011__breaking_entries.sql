-- owner: breaking
create table breaking (
    id bigint generated always as identity primary key,
    headline text not null,
    story_id bigint references story,
    -- null: all papers, those of tomorrow too
    papers bigint[],
    owner_staff bigint,
    owner_name text not null,
    starts_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > starts_at),
    ended_at timestamptz,
    ended_staff bigint,
    ended_name text,
    check ((ended_at is null) = (ended_name is null))
);

create index breaking_by_time on breaking (starts_at desc, id desc);

create index breaking_running on breaking (expires_at) where ended_at is null;
