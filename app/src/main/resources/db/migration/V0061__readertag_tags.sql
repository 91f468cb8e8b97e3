-- owner: readertag
-- A tag that readers propose for a story; it exists once a story, whatever its width, case or characters.
create table reader_tag (
    id bigint generated always as identity primary key,
    story_id bigint not null,
    folded text not null,
    tag text not null,
    state text not null check (state in ('proposed', 'shown', 'declined', 'held', 'removed')),
    -- What it was before it was held or removed.
    before text check (before in ('proposed', 'shown')),
    statement_id bigint,
    clause text,
    decided_name text,
    created_at timestamptz not null,
    shown_at timestamptz,
    unique (story_id, folded),
    check ((state in ('held', 'removed')) = (statement_id is not null)),
    check ((state in ('held', 'removed')) = (before is not null))
);

create index reader_tag_by_tag on reader_tag (folded, story_id desc) where state = 'shown';

-- Who is for it, and with what weight at that time.
create table reader_tag_voice (
    tag_id bigint not null references reader_tag,
    member_id bigint not null,
    story_id bigint not null,
    weight numeric(4, 2) not null check (weight > 0),
    at timestamptz not null,
    primary key (tag_id, member_id)
);

create index reader_tag_voice_by_member on reader_tag_voice (member_id, story_id);
