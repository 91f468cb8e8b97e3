-- owner: publication
-- What a paper lets machines read its pages for; no row: the usual policy.
create table crawler_policy (
    paper_id bigint primary key references paper,
    policy jsonb not null
);
