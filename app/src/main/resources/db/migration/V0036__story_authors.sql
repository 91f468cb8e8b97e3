-- owner: story
create table story_author (
    story_id bigint not null references story,
    author_id bigint not null references author,
    published_at timestamptz,
    primary key (story_id, author_id)
);

create index story_author_by_author on story_author (author_id, published_at desc, story_id desc)
    where published_at is not null;

-- Whether the authors of a story stand in story_author. Stories that were there before are looked through when the
-- program starts, because an author's address is made from the name by rules that SQL does not have.
alter table story add column signed boolean not null default false;

create index story_unsigned on story (id) where not signed;
