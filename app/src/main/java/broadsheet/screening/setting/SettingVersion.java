package broadsheet.screening.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A setting of a paper in one version, which never changes.
///
/// @param version 0 adds nothing; a paper's own begin with 1
/// @param note what it is for, in a line
/// @param by name of who wrote it; empty for version 0
/// @param created or null for version 0
/// @param rehearsed when it was last tried on the past, or null
public record SettingVersion(
        long paperId,
        int version,
        Setting setting,
        String note,
        String by,
        @Nullable Instant created,
        @Nullable Instant rehearsed) {
    static SettingVersion none(long paperId) {
        return new SettingVersion(paperId, 0, Setting.EMPTY, "", "", null, null);
    }
}
