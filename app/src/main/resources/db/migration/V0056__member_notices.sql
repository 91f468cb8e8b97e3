-- owner: member.notice
-- What a member is told. Of an answer only the comment is kept: what it says and who wrote it is read when it is shown.
-- source: the same thing is told once.
create table member_notice (
    id bigint generated always as identity primary key,
    member_id bigint not null references member,
    source text not null,
    comment_id bigint,
    text text,
    link text,
    at timestamptz not null,
    read_at timestamptz,
    unique (member_id, source),
    check ((comment_id is null) = (text is not null)),
    check ((text is null) = (link is null))
);

create index member_notice_by_member on member_notice (member_id, id);

create index member_notice_unread on member_notice (member_id) where read_at is null;

-- Whether answers are told by mail as well. The token stands in those letters and can do nothing but turn them off.
create table member_notice_choice (
    member_id bigint primary key references member,
    mail boolean not null,
    off_token text not null unique,
    mailed_at timestamptz
);
