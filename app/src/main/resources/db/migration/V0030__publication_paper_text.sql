-- owner: publication
-- What a paper says of itself beside its stories; a paper without its own privacy text has the built-in one.
create table paper_text (
    paper_id bigint not null references paper,
    kind text not null check (kind in ('privacy', 'imprint')),
    text text not null,
    primary key (paper_id, kind)
);
