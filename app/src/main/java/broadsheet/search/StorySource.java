package broadsheet.search;

import broadsheet.platform.events.Event;
import broadsheet.search.index.Source;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import java.util.Collection;
import java.util.List;

/// The stories that readers may see: the only way by which a story comes into the index.
record StorySource(Stories stories) implements Source<Story> {
    @Override
    public long id(Story story) {
        return story.id();
    }

    @Override
    public Page<Story> after(long id, int limit) {
        var read = stories.after(id, limit);
        var last = read.isEmpty() ? 0 : read.getLast().id();
        return new Page<>(readable(read), read.size(), last);
    }

    @Override
    public List<Story> visible(Collection<Long> ids) {
        return readable(stories.all(ids));
    }

    @Override
    public Collection<Long> changed(Event event) {
        return event instanceof StoriesChanged(var changes)
                ? changes.stream()
                        .filter(StoriesChanged.Changed::publicly)
                        .map(StoriesChanged.Changed::id)
                        .toList()
                : List.of();
    }

    static List<Story> readable(Collection<Story> stories) {
        return stories.stream()
                .filter(story -> story.status().listed() && story.published() != null)
                .toList();
    }
}
