-- owner: pick
-- What a merchant offers. A feed replaces everything of its paper.
create table pick_product (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    number text not null,
    title text not null,
    link text not null,
    picture text,
    price numeric(12, 2) not null check (price > 0),
    currency text not null,
    in_stock boolean not null,
    expires_at timestamptz,
    merchant text not null,
    subjects text[] not null,
    forbidden boolean not null default false,
    seen_at timestamptz not null,
    unique (paper_id, number)
);

-- Whether a paper shows picks at all. Without a row it does not.
create table pick_paper (
    paper_id bigint primary key references paper,
    shown boolean not null
);

-- What editors said of a story: why it is sensitive, or that it is not although the rules think so; what is pinned
-- beside it and what is forbidden there.
create table pick_story (
    story_id bigint primary key references story,
    sensitive text[] not null default '{}',
    harmless boolean not null default false,
    pinned bigint[] not null default '{}',
    forbidden bigint[] not null default '{}',
    changed_at timestamptz not null,
    changed_staff bigint,
    changed_name text not null
);

-- How often a product was opened from the paper, a row a day. Nothing of who did.
create table pick_click (
    product_id bigint not null,
    day date not null,
    count bigint not null check (count > 0),
    primary key (product_id, day)
);
