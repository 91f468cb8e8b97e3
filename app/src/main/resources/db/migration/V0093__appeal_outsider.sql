-- owner: appeal
-- Somebody from outside the house who may decide one appeal that nobody in the house decided in time, by a link that
-- works once. Only the SHA-256 of its secret stands here.
create table appeal_outsider (
    id bigint generated always as identity primary key,
    appeal_id bigint not null references appeal,
    name text not null,
    email text not null,
    secret_hash bytea not null unique,
    by_staff bigint not null,
    by_name text not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index appeal_outsider_by_appeal on appeal_outsider (appeal_id);
