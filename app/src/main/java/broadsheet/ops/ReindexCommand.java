package broadsheet.ops;

import broadsheet.platform.db.Json;
import broadsheet.search.Search;
import java.util.Map;
import picocli.CommandLine.Command;

/// Makes the search index anew from the database.
@Command(name = "reindex")
final class ReindexCommand extends DataCommand {
    @Override
    int work() {
        return report(
                bean(Search.class).rebuild(read -> Console.tell(Console.text("ops.reindex.read", read))),
                state -> Json.write(Map.of("documents", state.documents())),
                state -> Console.text("ops.reindex.done", state.documents()));
    }
}
