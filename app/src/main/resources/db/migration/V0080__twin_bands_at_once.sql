-- owner: twin
-- Every story asks this index right after the one before it was added: what waits in the list of pending entries would
-- be read from end to end each time.
alter index twin_print_bands set (fastupdate = off);
select gin_clean_pending_list('twin_print_bands');
