-- owner: search.missed
-- Searches of which no story has all of the words: how often a day, and nothing of who searched.
create table search_missed (
    day date not null,
    words text not null,
    count bigint not null check (count > 0),
    primary key (day, words)
);
