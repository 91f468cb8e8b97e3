-- owner: decision
-- At which paper, and over which item of its queue, an address was shown or data were kept; null for what came before.
alter table decision_reveal add column paper_id bigint references paper, add column item_id bigint;

alter table decision_hold add column paper_id bigint references paper, add column item_id bigint;

create index decision_reveal_by_member on decision_reveal (member_id, id desc);
