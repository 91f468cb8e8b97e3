-- owner: publication
create table paper (
    id bigint generated always as identity primary key,
    slug text not null unique,
    name text not null,
    tagline text not null default '',
    host text unique,
    language text not null default 'zh-Hant-TW',
    about text not null default '',
    look jsonb not null,
    position int not null,
    created_at timestamptz not null default now()
);

create table section (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    slug text not null,
    name text not null,
    position int not null,
    unique (paper_id, slug)
);
