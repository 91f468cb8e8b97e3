package broadsheet.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody is at a paper. One person may be several things, and different things at
/// different papers.
public enum Role {
    REPORTER,
    TRANSLATOR,
    EDITOR,
    PHOTO_EDITOR,
    /// Judges what readers write; has no rights on stories.
    MODERATOR,
    /// Judges appeals too.
    CHIEF_MODERATOR,
    /// Runs the machine for all papers; has no rights on stories.
    OPERATOR;

    /// True when somebody with this role may do it, at the papers where he has the role.
    public boolean allows(Permission permission) {
        return switch (this) {
            case EDITOR ->
                switch (permission) {
                    case SEE_UNPUBLISHED, WRITE, PUBLISH, ANNOUNCE, LEAD_DISCUSSION -> true;
                    case MODERATE, JUDGE_APPEALS, OPERATE -> false;
                };
            case REPORTER, TRANSLATOR, PHOTO_EDITOR ->
                switch (permission) {
                    case SEE_UNPUBLISHED, WRITE -> true;
                    case PUBLISH, ANNOUNCE, LEAD_DISCUSSION, MODERATE, JUDGE_APPEALS, OPERATE -> false;
                };
            case MODERATOR -> permission == Permission.LEAD_DISCUSSION || permission == Permission.MODERATE;
            case CHIEF_MODERATOR -> permission == Permission.JUDGE_APPEALS || MODERATOR.allows(permission);
            case OPERATOR -> permission == Permission.OPERATE;
        };
    }

    /// True when the role is held for the whole install instead of one paper.
    public boolean forAllPapers() {
        return this == OPERATOR;
    }

    /// As it stands in JSON, in the database and on the command line: `photo_editor`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of a code, or nothing.
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
