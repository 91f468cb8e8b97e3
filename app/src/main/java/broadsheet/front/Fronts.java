package broadsheet.front;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.story.StoryCard;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The front pages of all papers. Problems have their sentences in the bundle `front`.
public interface Fronts {
    /// What a page shows that prints the front page of a paper.
    static String part(long paper) {
        return "front:" + paper;
    }

    /// The cards of the pinned stories that readers may see, by slot.
    static Map<Slot, StoryCard> shown(Map<Slot, Long> pins, List<StoryCard> cards) {
        var byId = cards.stream().collect(Collectors.toMap(StoryCard::id, card -> card));
        var shown = new EnumMap<Slot, StoryCard>(Slot.class);
        pins.forEach((slot, id) -> {
            var card = byId.get(id);
            if (card != null) {
                shown.put(slot, card);
            }
        });
        return shown;
    }

    /// The arrangement in force. From memory.
    Arrangement of(long paper);

    /// Arranges it anew. Refused: a story that readers cannot see or that does not run in the paper, a story in two
    /// slots, an arrangement that is not the newest any more.
    ///
    /// @param base id of the arrangement that the editor looked at
    Outcome<Arrangement> arrange(long paper, long base, Map<Slot, Long> pins, Actor by);

    /// Goes back to the arrangement before; again and again, to the beginning. Refused when there is none.
    Outcome<Arrangement> undo(long paper, long base, Actor by);
}
