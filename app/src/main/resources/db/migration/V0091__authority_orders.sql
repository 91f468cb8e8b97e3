-- owner: authority
-- What authorities ordered (DSA 9, 10): to act against something, or to give information.
-- told_at: when the authority was told that the order came. effect_at: when it was carried out or declined.
create table authority_order (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    authority text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    reference text not null,
    email text not null,
    kind text not null check (kind in ('act', 'information')),
    law text not null,
    words text not null,
    target text check (target in ('post', 'tag', 'nickname')),
    target_id bigint,
    story_id bigint,
    received_at timestamptz not null,
    told_at timestamptz,
    by_staff bigint not null,
    by_name text not null,
    result text check (result in ('acted', 'declined', 'information', 'information_declined')),
    answer text,
    effect_at timestamptz,
    ledger_id bigint,
    check ((target is null) = (target_id is null)),
    check ((result is null) = (effect_at is null)),
    check ((result is null) = (answer is null)),
    check ((result is null) = (ledger_id is null))
);

create index authority_order_by_target on authority_order (target, target_id) where result is null;

-- What an authority was told of a threat to life or of a crime (DSA 18), word for word, and what was preserved for it.
create table authority_alert (
    id bigint generated always as identity primary key,
    paper_id bigint not null references paper,
    target text not null check (target in ('post', 'tag', 'nickname')),
    target_id bigint not null,
    member_id bigint,
    evidence jsonb not null,
    authority text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    sent text not null,
    at timestamptz not null,
    kept_until timestamptz not null,
    by_staff bigint not null,
    by_name text not null
);

create index authority_alert_by_target on authority_alert (target, target_id);

create index authority_alert_by_member on authority_alert (member_id, kept_until) where member_id is not null;
