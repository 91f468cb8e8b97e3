-- owner: front
create table front_arrangement (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    -- slot: id of a story
    pins jsonb not null,
    -- what an undo goes back to; null: nobody had arranged the page
    parent_id bigint references front_arrangement,
    by_staff bigint,
    by_name text not null,
    at timestamptz not null
);

create index front_arrangement_newest on front_arrangement (paper_id, id desc);
