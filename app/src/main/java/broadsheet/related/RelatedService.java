package broadsheet.related;

import broadsheet.search.Found;
import broadsheet.search.Neighbours;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

@Singleton
final class RelatedService implements RelatedNews {
    private static final int CANDIDATES = 60;

    private final Neighbours neighbours;
    private final Stories stories;
    private final Twins twins;

    RelatedService(Neighbours neighbours, Stories stories, Twins twins) {
        this.neighbours = neighbours;
        this.stories = stories;
        this.twins = twins;
    }

    @Override
    public List<Related> of(Story story, int limit) {
        var hits = neighbours.near(story, null, CANDIDATES);
        if (hits.isEmpty()) {
            return List.of();
        }
        var ids = new ArrayList<>(hits.stream().map(Found.Hit::story).toList());
        var candidates = stories.all(ids);
        ids.add(story.id());
        return RelatedRanking.of(story, hits, candidates, twins.among(ids), limit);
    }
}
