-- owner: screening.setting
-- What papers add to the lists of screening. A version never changes.
create table screening_setting (
    paper_id bigint not null references paper,
    version int not null,
    content jsonb not null,
    note text not null,
    created_at timestamptz not null,
    by_staff bigint,
    by_name text not null,
    primary key (paper_id, version)
);

-- That a version was tried on the past, beside the version that counted then (0: none).
create table screening_rehearsal (
    id bigint generated always as identity primary key,
    paper_id bigint not null,
    version int not null,
    against int not null,
    report jsonb not null,
    at timestamptz not null,
    by_staff bigint,
    by_name text not null,
    foreign key (paper_id, version) references screening_setting
);

create index screening_rehearsal_by_version on screening_rehearsal (paper_id, version, at desc);

-- Which version counts: the newest row of a paper. 0: none of its own.
create table screening_switch (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    version int not null,
    at timestamptz not null,
    by_staff bigint,
    by_name text not null
);

create index screening_switch_by_paper on screening_switch (paper_id, id desc);
