package broadsheet.search.missed;

import java.util.List;

/// What readers looked for and no story has. Who searched is not known and not kept; what looks like a number of a
/// person (six digits or more) or an address of mail is not counted at all.
public interface Misses {
    /// Somebody looked for this and found nothing that has all of it.
    void count(String typed);

    /// Of the last thirty days what was looked for at least twice, the most asked first. One statement.
    List<Missed> most(int limit);

    /// Words and how often they were looked for.
    record Missed(String words, long count) {}
}
