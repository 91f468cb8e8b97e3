-- owner: writing
-- Who writes at a story now.
create table story_lock (
    story_id bigint primary key references story,
    staff_id bigint not null,
    staff_name text not null,
    since timestamptz not null,
    until timestamptz not null,
    asked_staff bigint,
    asked_name text,
    asked_at timestamptz
);

-- What somebody wrote and did not save yet.
create table writing_draft (
    story_id bigint not null references story,
    staff_id bigint not null,
    base_version bigint not null,
    fields jsonb not null,
    kept_at timestamptz not null,
    primary key (story_id, staff_id)
);
