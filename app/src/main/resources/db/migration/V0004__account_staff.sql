-- owner: account
create table staff (
    id bigint generated always as identity primary key,
    email text not null,
    name text not null,
    password text not null,
    disabled boolean not null default false,
    created_at timestamptz not null
);

create unique index staff_by_email on staff (lower(email));

create table staff_role (
    staff_id bigint not null references staff,
    role text not null check (role in
        ('reporter', 'translator', 'editor', 'photo_editor', 'moderator', 'chief_moderator', 'operator')),
    paper_id bigint references paper,
    granted_at timestamptz not null,
    check ((role = 'operator') = (paper_id is null)),
    unique nulls not distinct (staff_id, role, paper_id)
);

-- Only the SHA-256 of a token stands here: who reads this table cannot sign in with it.
create table staff_session (
    token_hash bytea primary key,
    staff_id bigint not null references staff,
    kind text not null check (kind in ('browser', 'token')),
    user_agent text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);

create index staff_session_by_staff on staff_session (staff_id);

create index staff_session_by_expiry on staff_session (expires_at);
