-- owner: forum
-- A story without a row here has an open discussion.
create table story_discussion (
    story_id bigint primary key references story,
    open boolean not null,
    slow_seconds int not null default 0 check (slow_seconds between 0 and 3600),
    changed_at timestamptz not null,
    changed_staff bigint,
    changed_name text not null
);

-- Who writes is a member or a member of staff; the name stands here too, so that a page is one statement.
-- root_id: the comment that begins the thread; null for that one itself.
-- branch_id: the reply below it under which this one is shown; null for that one itself.
create table comment (
    id bigint generated always as identity primary key,
    story_id bigint not null references story,
    root_id bigint references comment,
    branch_id bigint references comment,
    parent_id bigint references comment,
    author_member bigint,
    author_staff bigint,
    author_name text not null,
    text text not null,
    state text not null check (state in ('visible', 'held', 'removed', 'deleted_by_author')),
    statement_id bigint,
    clause text,
    revision int not null default 1,
    created_at timestamptz not null,
    edited_at timestamptz,
    picked_at timestamptz,
    picked_name text,
    up int not null default 0 check (up >= 0),
    down int not null default 0 check (down >= 0),
    -- The lower end of Wilson's interval at 95 %: few votes count for little.
    score double precision not null generated always as (
        case when up + down = 0 then 0 else
            (up::float8 / (up + down) + 1.9208 / (up + down)
                - 1.96 * sqrt((up::float8 * down / (up + down) + 0.9604) / (up + down) / (up + down)))
            / (1 + 3.8416 / (up + down))
        end) stored,
    check ((author_member is null) <> (author_staff is null)),
    check ((root_id is null) = (parent_id is null)),
    check ((state in ('held', 'removed')) = (statement_id is not null))
);

create index comment_by_time on comment (story_id, id) where root_id is null;

create index comment_by_score on comment (story_id, score, id) where root_id is null;

create index comment_by_thread on comment (root_id, (coalesce(branch_id, id)), id) where root_id is not null;

create index comment_by_member on comment (author_member, id) where author_member is not null;

create index comment_by_staff on comment (author_staff, id) where author_staff is not null;

-- What a comment said before it was edited.
create table comment_revision (
    comment_id bigint not null references comment,
    revision int not null,
    text text not null,
    until timestamptz not null,
    primary key (comment_id, revision)
);

create table comment_vote (
    comment_id bigint not null references comment,
    member_id bigint not null,
    story_id bigint not null,
    value smallint not null check (value in (-1, 1)),
    at timestamptz not null,
    primary key (comment_id, member_id)
);

create index comment_vote_by_member on comment_vote (member_id, story_id);

-- How many comments of a story readers see: the sum of its slots. A comment counts in the slot id % 32, so that
-- writers of one story do not wait for each other's disk.
create table comment_count (
    story_id bigint not null,
    slot smallint not null,
    count bigint not null check (count >= 0),
    primary key (story_id, slot)
);
