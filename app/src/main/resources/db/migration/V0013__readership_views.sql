-- owner: readership
-- No key to story: counting must never wait for, or fail because of, a change of a story.
create table story_views (
    story_id bigint not null,
    hour timestamptz not null,
    views bigint not null,
    primary key (hour, story_id)
);
