-- owner: member.entry
create table member_login (
    member_id bigint primary key,
    email text not null,
    password text not null,
    changed_at timestamptz not null
);

create unique index member_login_by_email on member_login (email);

-- Somebody who has not yet shown that the address is his. Holds no nickname for himself: whether a nickname becomes
-- taken would tell whether the address has an account.
create table member_registration (
    token_hash bytea primary key,
    email text not null,
    nickname text not null,
    password text not null,
    agreements jsonb not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index member_registration_by_expiry on member_registration (expires_at);

create table member_mail_token (
    token_hash bytea primary key,
    member_id bigint not null,
    purpose text not null check (purpose in ('reset')),
    expires_at timestamptz not null
);

create index member_mail_token_by_member on member_mail_token (member_id);

-- Only the SHA-256 of a token stands here: who reads this table cannot sign in with it.
create table member_session (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    member_id bigint not null,
    user_agent text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);

create index member_session_by_member on member_session (member_id);

create index member_session_by_expiry on member_session (expires_at);
