package broadsheet.screening.setting;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/// The word rules and thresholds of papers. Problems have their sentences in the bundle `screening`.
public interface Settings {
    /// Days of posts on which a setting is tried, at most.
    int DAYS = 90;

    /// What counts at a paper.
    SettingVersion inForce(long paperId);

    /// All versions, newest first.
    List<SettingVersion> versions(long paperId);

    /// Keeps a new version, which does not count yet. Refused: too many rules, a word or a phrase that is blank, too
    /// long or there twice, an action that is none, a clause that the paper's rules do not have, a threshold out of
    /// range.
    Outcome<SettingVersion> draft(long paperId, Setting setting, String note, Actor by);

    /// Tries a setting on the posts of the last days, and keeps nothing. Refused like [#draft].
    Outcome<Rehearsal> replay(long paperId, Setting setting, int days);

    /// Tries a version on the posts of the last 90 days, and notes that it was tried.
    Outcome<Rehearsal> rehearse(long paperId, int version, Actor by);

    /// The newest rehearsal of a version beside what counts now, if there is one.
    Optional<Rehearsal> rehearsal(long paperId, int version);

    /// The version of this number.
    Optional<SettingVersion> version(long paperId, int version);

    /// The phases of the house, in their order.
    List<String> phases();

    /// From now on this version counts. Refused until it was rehearsed against the one that counts now; one that
    /// counted before, or none, may come back at once.
    Outcome<SettingVersion> switchOn(long paperId, int version, Actor by);
}
