-- owner: twin
-- What an editor said of two twins; once for each pair. The first yields to the second, unless they are separate.
create table twin_choice (
    story_id bigint not null,
    twin_id bigint not null,
    kind text not null check (kind in ('canonical', 'update', 'separate')),
    by_staff bigint,
    by_name text not null,
    at timestamptz not null,
    primary key (story_id, twin_id)
);
create unique index twin_choice_pair on twin_choice (least(story_id, twin_id), greatest(story_id, twin_id));

-- A correction of one offers itself to the other, until someone takes or declines it.
create table twin_offer (
    story_id bigint not null,
    correction_id bigint not null,
    from_id bigint not null,
    at timestamptz not null,
    answer text check (answer in ('taken', 'declined')),
    by_name text,
    primary key (story_id, correction_id)
);
create index twin_offer_open on twin_offer (story_id) where answer is null;
