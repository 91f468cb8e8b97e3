-- owner: writing
-- What a story translates.
create table writing_original (
    story_id bigint primary key references story,
    original_id bigint not null references story
);
