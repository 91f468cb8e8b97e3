package broadsheet.transparency;

import broadsheet.report.LegalGround;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A category of illegal content, or of what the rules do not allow, in the words of the EU.
///
/// @param keyword below it, or null for a category without keywords
/// @param other what "other" means, or empty
record Category(String name, @Nullable String keyword, String other) {
    static final String OTHER = "KEYWORD_OTHER";

    private static final String PREFIX = "STATEMENT_CATEGORY_";
    private static final Category UNKNOWN_NOTICE = new Category(PREFIX + "NOT_SPECIFIED_NOTICE", null, "");
    private static final Category UNKNOWN_ORDER = new Category(PREFIX + "NOT_SPECIFIED_ORDER", null, "");
    private static final Category UNKNOWN_LAW =
            new Category(PREFIX + "ILLEGAL_OR_HARMFUL_SPEECH", OTHER, "Another law, named in the statement of reasons");

    /// Against a clause of the rules: each house writes its own.
    static final Category CLAUSE =
            new Category(PREFIX + "OTHER_VIOLATION_TC", OTHER, "A clause of the rules of the discussion");

    /// Of a reader's notice.
    static Category ofNotice(@Nullable String ground) {
        return known(ground).orElse(UNKNOWN_NOTICE);
    }

    /// Of an authority's order.
    static Category ofOrder(@Nullable String ground) {
        return known(ground).orElse(UNKNOWN_ORDER);
    }

    /// Of a measure that rests on the law.
    static Category ofLaw(@Nullable String ground) {
        return known(ground).orElse(UNKNOWN_LAW);
    }

    private static Optional<Category> known(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(LegalGround::of).flatMap(ground -> switch (ground) {
            case LIFE -> other("VIOLENCE", "A threat to life or health");
            case CHILDREN -> other("PROTECTION_OF_MINORS", "Abuse of children");
            case HATE -> Optional.of(new Category(PREFIX + "ILLEGAL_OR_HARMFUL_SPEECH", "KEYWORD_HATE_SPEECH", ""));
            case DEFAMATION ->
                Optional.of(new Category(PREFIX + "ILLEGAL_OR_HARMFUL_SPEECH", "KEYWORD_DEFAMATION", ""));
            case PRIVACY -> other("DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "Somebody's data or private life");
            case PROPERTY -> other("INTELLECTUAL_PROPERTY_INFRINGEMENTS", "Somebody's work, mark or name");
            case FRAUD -> other("SCAMS_AND_FRAUD", "Deceit");
            case OTHER -> Optional.empty();
        });
    }

    private static Optional<Category> other(String name, String what) {
        return Optional.of(new Category(PREFIX + name, OTHER, what));
    }
}
