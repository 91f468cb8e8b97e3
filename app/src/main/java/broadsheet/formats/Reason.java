package broadsheet.formats;

import java.util.List;

/// The kinds of refusal. The words here are English; a screen translates by the constant's name.
public enum Reason {
    EMPTY("the file is empty"),
    NOT_A_FEED("this is no known feed: %s"),
    FORMAT_DIFFERS("this is %s, but %s was asked for"),
    ARCHIVE("this is packed as %s: unpack it first, only gzip is read as it is"),
    BROKEN_GZIP("the gzip data is damaged: %s"),
    EXPANDS_TOO_FAR("the gzip data expands to more than %s times its size"),
    ENDS_EARLY("the file ends in the middle of it"),
    TOO_LARGE("larger than %s characters"),
    TOO_DEEP("nested deeper than %s levels"),
    TOO_MANY_PARTS("more than %s parts in one item"),
    BROKEN_JSON("not readable as JSON: %s"),
    NOT_AN_OBJECT("a JSON object was expected, found %s"),
    MISSING("“%s” is missing"),
    NOT_A_STORY("this is a %s, not a story"),
    NOTHING_TO_READ("neither title nor text"),
    BAD_DATE("not a date: “%s”"),
    UNREADABLE("cannot be read: %s");

    private final String template;

    Reason(String template) {
        this.template = template;
    }

    /// The cause in plain English. `details` must have as many entries as the reason speaks of.
    public String cause(List<String> details) {
        return template.formatted(details.toArray());
    }
}
