package broadsheet.site.account;

import java.util.List;

/// Where a member goes from one of the own pages to the others.
public record OwnNav(String label, List<Place> places) {
    public OwnNav {
        places = List.copyOf(places);
    }

    /// One of the own pages.
    ///
    /// @param here true for the page that it stands on
    public record Place(String href, String words, boolean here) {}

    static OwnNav of(Turn turn, String here, int unread) {
        var notices = unread == 0 ? turn.say("nav.notices") : turn.say("nav.notices.unread", counted(unread));
        return new OwnNav(
                turn.say("nav"),
                List.of(
                        new Place("/account/", turn.say("nav.home"), here.equals("home")),
                        new Place("/account/notices", notices, here.equals("notices")),
                        new Place("/account/comments", turn.say("nav.comments"), here.equals("comments")),
                        new Place("/account/muted", turn.say("nav.muted"), here.equals("muted")),
                        new Place("/account/rights", turn.say("nav.rights"), here.equals("rights"))));
    }

    /// A count that stops somewhere: `99+`.
    static String counted(int unread) {
        return unread < broadsheet.member.notice.Notices.COUNTED ? Integer.toString(unread) : "99+";
    }
}
