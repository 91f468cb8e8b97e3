-- owner: live
create table live_blog (
    story_id bigint primary key references story,
    begun_at timestamptz not null,
    ended_at timestamptz
);

create table live_entry (
    id bigint generated always as identity primary key,
    story_id bigint not null references live_blog,
    at timestamptz not null,
    changed_at timestamptz,
    headline text not null,
    text text not null,
    by_staff bigint,
    by_name text not null
);

create index live_entry_story on live_entry (story_id, id desc);
