-- owner: forum
-- In a reviewed discussion every post waits for a person.
alter table story_discussion add column reviewed boolean not null default false;
