-- owner: forum.reply
-- How far telling of answers has come: one row, locked by the node that is at it.
create table reply_progress (
    one boolean primary key default true check (one),
    transaction bigint not null,
    number bigint not null
);

insert into reply_progress (transaction, number) values (0, 0);
