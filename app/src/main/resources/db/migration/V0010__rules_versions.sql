-- owner: rules
create table rules_version (
    paper_id bigint not null references paper,
    version int not null check (version > 0),
    effective_at timestamptz not null,
    note text not null,
    by_staff bigint,
    by_name text not null,
    primary key (paper_id, version)
);

create table rules_clause (
    paper_id bigint not null,
    version int not null,
    position int not null,
    id text not null,
    text text not null,
    primary key (paper_id, version, id),
    foreign key (paper_id, version) references rules_version
);
