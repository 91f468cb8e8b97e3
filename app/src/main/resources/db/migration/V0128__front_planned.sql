-- owner: front
-- Arrangements that wait for their moment.
create table front_planned (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    at timestamptz not null,
    -- slot: id of a story
    pins jsonb not null,
    by_staff bigint,
    by_name text not null
);

create index front_planned_at on front_planned (at);
create index front_planned_paper on front_planned (paper_id, at);
