package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Json;
import broadsheet.search.Search;
import java.util.Map;
import picocli.CommandLine.Command;

/// Makes the search index anew from the database.
@Command(name = "reindex")
final class ReindexCommand extends DataCommand {
    @Override
    int work() {
        var search = bean(Search.class);
        var rebuilt = search.rebuild(read -> Console.tell(Console.text("ops.reindex.read", read)));
        if (rebuilt instanceof Outcome.Refused) {
            // A running paper has the index: it makes the new one beside the old one, which readers search meanwhile.
            search.askForRebuild();
            Console.tell(Console.text("ops.reindex.asked"));
            return Console.DONE;
        }
        return report(
                rebuilt,
                state -> Json.write(Map.of("documents", state.documents())),
                state -> Console.text("ops.reindex.done", state.documents()));
    }
}
