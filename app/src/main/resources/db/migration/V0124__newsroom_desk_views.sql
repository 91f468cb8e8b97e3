-- owner: newsroom.desk
create table desk_view (
    staff_id bigint not null references staff,
    name text not null,
    -- of the address
    query text not null,
    primary key (staff_id, name)
);
