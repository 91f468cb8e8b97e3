package broadsheet.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How members are reached. Who knows their addresses implements it; nobody else need know them.
public interface Recipients {
    /// The mail addresses of these members by number, without those who were erased. One statement.
    Map<Long, String> emails(Collection<Long> memberIds);

    /// The mail address of a member, unless erased.
    default Optional<String> email(long memberId) {
        return Optional.ofNullable(emails(List.of(memberId)).get(memberId));
    }
}
