-- owner: audit
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    subject text not null,
    subject_id bigint not null,
    -- null: belongs to no paper
    paper_id bigint,
    action text not null,
    note text,
    version bigint,
    by_staff bigint,
    by_name text not null
);

create index audit_entry_by_subject on audit_entry (subject, subject_id, at desc, id desc);

create index audit_entry_by_time on audit_entry (at desc, id desc);
