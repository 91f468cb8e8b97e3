-- owner: member.mute
-- Whose comments a member does not want to see.
create table member_mute (
    member_id bigint not null references member,
    muted_id bigint not null references member,
    at timestamptz not null,
    primary key (member_id, muted_id),
    check (member_id <> muted_id)
);

create index member_mute_by_muted on member_mute (muted_id);
