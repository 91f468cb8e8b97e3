-- owner: platform.mail
-- Letters on their way. Without a mail server they stay here for operators to read; what was sent is deleted.
create table mail (
    id bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    tries integer not null default 0,
    next_try timestamptz not null,
    failure text
);

create index mail_by_next_try on mail (next_try);

create index mail_by_age on mail (created_at);
