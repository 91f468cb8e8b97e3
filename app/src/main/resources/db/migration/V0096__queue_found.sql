-- owner: queue
-- found: by the house itself.
alter table queue_item drop constraint queue_item_harm_check;

alter table queue_item add constraint queue_item_harm_check
    check (harm in ('life', 'law', 'appeal', 'held', 'rule', 'found'));

-- Of a paper with few items and of one with 100,000 the first are read alike.
create index queue_item_by_paper on queue_item (paper_id, priority desc, id desc) where closed_at is null;

drop index queue_item_by_priority;
