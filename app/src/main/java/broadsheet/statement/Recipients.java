package broadsheet.statement;

import java.util.Optional;

/// How members are reached. Who knows their addresses implements it; nobody else need know them.
public interface Recipients {
    /// The mail address of a member, unless erased.
    Optional<String> email(long memberId);
}
