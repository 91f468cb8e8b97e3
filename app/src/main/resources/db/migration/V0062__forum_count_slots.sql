-- owner: forum
-- Comments that are written together are counted in one slot, and each is taken away in a slot of its own: a single slot
-- may fall below zero, their sum never does.
alter table comment_count drop constraint comment_count_count_check;
