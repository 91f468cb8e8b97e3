package broadsheet.forum.own;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class MemberCommentService implements MemberComments {
    private final MemberCommentStore store;

    MemberCommentService(MemberCommentStore store) {
        this.store = store;
    }

    @Override
    public long count(long member) {
        return store.count(member);
    }

    @Override
    public Page visible(long member, long before, int limit) {
        return page(store.visible(member, before, limit + 1), limit);
    }

    @Override
    public Page all(long member, long before, int limit) {
        return page(store.all(member, before, limit + 1), limit);
    }

    private static Page page(List<Written> found, int limit) {
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Override
    public Map<Long, Written> these(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.these(ids).stream().collect(Collectors.toMap(Written::id, Function.identity()));
    }
}
