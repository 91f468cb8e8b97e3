-- owner: queue
-- bands and sim_hash: by them items whose texts are nearly the same are found.
create table queue_item (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    target text not null check (target in ('post', 'tag', 'nickname')),
    target_id bigint not null,
    story_id bigint,
    harm text not null check (harm in ('life', 'law', 'appeal', 'held', 'rule')),
    reach double precision not null,
    accuracy double precision not null,
    raised int not null default 1,
    priority double precision not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    claim_staff bigint,
    claim_name text,
    claim_until timestamptz,
    except_staff bigint,
    appeal_id bigint,
    bands int[] not null default '{}',
    sim_hash bigint not null default 0,
    closed_at timestamptz
);

create unique index queue_item_by_target on queue_item (target, target_id, (coalesce(appeal_id, 0)))
    where closed_at is null;

create index queue_item_by_priority on queue_item (priority desc, id desc) where closed_at is null;

create index queue_item_by_band on queue_item using gin (bands) where closed_at is null;
