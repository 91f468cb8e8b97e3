-- owner: planning
create table story_plan (
    story_id bigint primary key references story,
    assigned_staff bigint,
    assigned_name text,
    due_at timestamptz,
    length int,
    note text,
    embargo_until timestamptz,
    -- when it is published by itself
    publish_at timestamptz,
    -- code of the problem that kept it from being published then
    failure text
);

create index story_plan_publish on story_plan (publish_at) where publish_at is not null;

create index story_plan_assigned on story_plan (assigned_staff, story_id) where assigned_staff is not null;

-- That an editor answers for a version that the checklist would keep back.
create table story_override (
    story_id bigint not null references story,
    version bigint not null,
    reason text not null,
    by_staff bigint,
    by_name text not null,
    at timestamptz not null,
    primary key (story_id, version)
);
