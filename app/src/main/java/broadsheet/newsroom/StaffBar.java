package broadsheet.newsroom;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/// What stands over every page of the staff.
///
/// @param title what it leads through, for those who hear it
/// @param who name of the person
/// @param signOut words of the button
/// @param links the pages that the person may open
public record StaffBar(String title, String who, String signOut, List<Link> links) {
    public StaffBar {
        links = List.copyOf(links);
    }

    /// A page.
    ///
    /// @param here true on the page itself
    public record Link(String href, String words, boolean here) {}

    static StaffBar of(Words words, Staff staff, String here) {
        var links = new ArrayList<Link>();
        for (var place : Place.values()) {
            if (staff.maySomewhere(place.permission) || staff.maySomewhere(place.other)) {
                links.add(new Link(place.href, words.text(place.key), place.href.equals(here)));
            }
        }
        return new StaffBar(words.text("home.title"), staff.name(), words.text("sign-out.button"), links);
    }

    private enum Place {
        DESK("/newsroom/", "nav.desk", Permission.SEE_UNPUBLISHED),
        NEW("/newsroom/new", "nav.new", Permission.WRITE),
        FLASH("/newsroom/breaking", "nav.flash", Permission.ANNOUNCE),
        FRONT("/newsroom/front", "nav.front", Permission.PUBLISH),
        PICTURES("/newsroom/pictures", "nav.pictures", Permission.WRITE),
        LOG("/newsroom/log", "nav.log", Permission.SEE_UNPUBLISHED),
        WORDS("/newsroom/words", "words.link", Permission.WRITE),
        MODERATION("/moderation/", "moderation.title", Permission.MODERATE),
        OVERSIGHT("/newsroom/appeals", "nav.oversight", Permission.MODERATE, Permission.OPERATE),
        RELATED("/newsroom/related", "related.link", Permission.OPERATE),
        SETTINGS("/newsroom/settings", "nav.settings", Permission.OPERATE),
        MAILBOX("/newsroom/mailbox", "mailbox.title", Permission.OPERATE);

        private final String href;
        private final String key;
        private final Permission permission;
        private final Permission other;

        Place(String href, String key, Permission permission) {
            this(href, key, permission, permission);
        }

        Place(String href, String key, Permission permission, Permission other) {
            this.href = href;
            this.key = key;
            this.permission = permission;
            this.other = other;
        }
    }
}
