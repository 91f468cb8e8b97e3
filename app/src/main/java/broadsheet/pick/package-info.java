/// Product picks: what a merchant offers, matched to stories by subject, disclosed, and never beside a sensitive story.
///
/// Level 4. Owns the tables `pick_product`, `pick_paper`, `pick_story` and `pick_click`. Sends `PicksChanged`. May use
/// `pick.feed`.
@NullMarked
package broadsheet.pick;

import org.jspecify.annotations.NullMarked;
