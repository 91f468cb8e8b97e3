-- owner: platform.mail
-- Where a mail program posts when its reader wants no more of these letters.
alter table mail add column off_address text;
