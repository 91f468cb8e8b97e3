-- owner: member.nickname
-- A nickname that a person has to look at first; its member has another one meanwhile.
-- waits: false once it was refused. statement_id: what it waits for, afterwards what refused it: an appeal brings it back.
create table nickname_wish (
    member_id bigint primary key,
    nickname text not null,
    statement_id bigint not null,
    waits boolean not null default true,
    at timestamptz not null
);
