-- owner: queue
-- As for twins: it is asked as often as it is written.
alter index queue_item_by_band set (fastupdate = off);
select gin_clean_pending_list('queue_item_by_band');
