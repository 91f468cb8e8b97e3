-- owner: tag
-- A tag of the house, under the name that the house uses.
create table tag_name (
    id bigint generated always as identity primary key,
    name text not null unique,
    kind text check (kind in ('person', 'place', 'organisation', 'topic')),
    description text not null default '',
    version bigint not null default 1
);

-- Every name that leads to a tag, the one in use among them. Folded names are not unique: editors may keep two apart.
create table tag_form (
    name text primary key,
    key text not null,
    tag_id bigint not null references tag_name
);
create index tag_form_by_key on tag_form (key);
create index tag_form_by_tag on tag_form (tag_id);

-- Who changed what. Never deleted; the tag may be gone.
create table tag_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    staff_id bigint,
    actor text not null,
    action text not null check (action in ('rename', 'describe', 'merge', 'split', 'word', 'no_word', 'forget_word')),
    subject text not null,
    result text not null
);

-- The words of the house beside its tags: names in bylines, and what editors add. A word without a kind is none here,
-- whatever the dictionaries that come with the program say.
create table tag_word (
    key text primary key,
    word text not null,
    kind text check (kind in ('person', 'place', 'organisation', 'topic')),
    source text not null check (source in ('editor', 'byline', 'source'))
);

-- How far learning from the stories has come: one row, locked by the node that is at it.
create table tag_progress (
    one boolean primary key default true check (one),
    transaction bigint not null,
    number bigint not null,
    filled_to bigint,
    at timestamptz not null
);
insert into tag_progress (transaction, number, filled_to, at) values (0, 0, 0, now());
