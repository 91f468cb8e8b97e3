package broadsheet.publication;

import java.util.regex.Pattern;

/// What makes a paper look like itself; everything else is the design system's.
///
/// @param accent colour on light paper, `#RRGGBB`, at least AA on it
/// @param accentDark the same on dark paper
/// @param voice how headlines are set
public record Look(String accent, String accentDark, Voice voice) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /// How headlines are set.
    public enum Voice {
        /// Serif headlines: a general daily.
        SERIF,
        /// Sans headlines on a narrower scale: a business daily.
        SANS
    }

    /// Refuses a colour that is not `#RRGGBB` with an [IllegalArgumentException].
    public Look {
        if (!COLOUR.matcher(accent).matches() || !COLOUR.matcher(accentDark).matches()) {
            throw new IllegalArgumentException("not a colour: " + accent + " " + accentDark);
        }
    }

    /// The look of a paper that has not chosen one.
    public static Look plain() {
        return new Look("#B3291E", "#F0857A", Voice.SERIF);
    }
}
