-- owner: story
-- The desk lists the stories of a paper or of a section in one state, last changed first.
create index story_desk_by_paper on story (paper_id, status, changed_at desc, id desc);

create index story_desk_by_section on story (section_id, status, changed_at desc, id desc);
