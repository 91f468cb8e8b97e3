-- owner: related
-- What stands under each story that readers see, found before anyone asks. No keys to story: a story is looked at after
-- it was stored, and nothing is ever deleted from there.
create table related_news (
    story_id bigint primary key,
    neighbours bigint[] not null default '{}',
    reasons text[] not null default '{}',
    -- 0: as it should be. 1: something near changed. 2: the story itself did.
    due smallint not null default 2
);
create index related_news_due on related_news (due desc, story_id desc) where due > 0;
create index related_news_neighbours on related_news using gin (neighbours) with (fastupdate = off);

-- How far the changes of stories, twins and vectors were followed: one row, locked by the node that is at it.
create table related_progress (
    one boolean primary key default true check (one),
    transaction bigint not null,
    number bigint not null,
    filled_to bigint,
    at timestamptz not null
);
insert into related_progress (transaction, number, filled_to, at) values (0, 0, 0, now());

-- Where stories of a paper may stand as related news; papers without a row: everywhere.
create table related_paper (
    paper_id bigint primary key,
    stands text not null check (stands in ('everywhere', 'own', 'nowhere'))
);

-- The last check of the whole archive, and the picks of editors that lead nowhere.
create table related_check (
    one boolean primary key default true check (one),
    began timestamptz not null,
    ended timestamptz,
    stories bigint not null,
    counts jsonb not null
);
create table related_dead_pick (
    story_id bigint not null,
    pick_id bigint not null,
    why text not null check (why in ('missing', 'unpublished', 'withdrawn')),
    primary key (story_id, pick_id)
);
