package broadsheet.body;

/// A document that is no body.
public final class BodyProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final String place;
    private final String code;
    private final String argument;

    BodyProblem(String place, String code, String argument) {
        super(place + ": " + code + " " + argument, null, false, false);
        this.place = place;
        this.code = code;
        this.argument = argument;
    }

    /// JSON pointer to what is wrong, such as `/content/3/attrs/level`.
    public String place() {
        return place;
    }

    /// Key of the sentence in the message bundle `story`, such as `story.body.type`.
    public String code() {
        return code;
    }

    /// What the sentence speaks of: a type, an attribute, a limit.
    public String argument() {
        return argument;
    }
}
