package broadsheet.formats;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Gathers what a reader finds of one item and checks it once, at the end. Every setter takes raw text, may be
/// given null or blank, and keeps the first value it was given.
public final class FeedItemBuilder {
    private final long number;
    private final ZoneId zone;
    private @Nullable String id;
    private @Nullable String origin;
    private @Nullable String base;
    private @Nullable String url;
    private @Nullable String title;
    private @Nullable String subtitle;
    private @Nullable String summary;
    private FeedContent content = new FeedContent.None();
    private final SequencedMap<String, FeedItem.Author> authors = new LinkedHashMap<>();
    private final SequencedSet<String> tags = new LinkedHashSet<>();
    private @Nullable String section;
    private @Nullable String department;
    private final SequencedSet<String> sources = new LinkedHashSet<>();
    private @Nullable String language;
    private @Nullable String published;
    private @Nullable String updated;
    private final SequencedMap<String, FeedMedia> media = new LinkedHashMap<>();
    private @Nullable String dateline;
    private @Nullable Integer urgency;
    private FeedStanding standing = FeedStanding.USABLE;
    private FeedItem.Notes notes = FeedItem.Notes.NONE;
    private final SequencedSet<String> oldPaths = new LinkedHashSet<>();

    /// @param number place in the file, from 1
    /// @param zone zone of dates that name none
    public FeedItemBuilder(long number, ZoneId zone) {
        this.number = number;
        this.zone = zone;
    }

    public FeedItemBuilder id(@Nullable String value) {
        id = first(id, value);
        return this;
    }

    public FeedItemBuilder origin(@Nullable String value) {
        origin = first(origin, value);
        return this;
    }

    /// The address from which relative ones start; give it before them.
    public FeedItemBuilder base(@Nullable String value) {
        base = first(base, value);
        return this;
    }

    public FeedItemBuilder url(@Nullable String value) {
        url = first(url, absolute(value).orElse(null));
        return this;
    }

    public FeedItemBuilder title(@Nullable String value) {
        title = first(title, value);
        return this;
    }

    public FeedItemBuilder subtitle(@Nullable String value) {
        subtitle = first(subtitle, value);
        return this;
    }

    public FeedItemBuilder summary(@Nullable String value) {
        summary = first(summary, value);
        return this;
    }

    /// Takes the first content that is not blank.
    public FeedItemBuilder content(FeedContent value) {
        if (content.isBlank()) {
            content = value;
        }
        return this;
    }

    public boolean hasContent() {
        return !content.isBlank();
    }

    public boolean hasAuthor() {
        return !authors.isEmpty();
    }

    public FeedItemBuilder author(@Nullable String value) {
        return author(value, null);
    }

    /// Adds somebody with the source's word for what he or she did, or null.
    public FeedItemBuilder author(@Nullable String value, @Nullable String role) {
        String name = FeedText.lineOrNull(value);
        if (name != null) {
            String word = FeedText.lineOrNull(role);
            authors.putIfAbsent(name, new FeedItem.Author(name, word == null ? null : word.toLowerCase(Locale.ROOT)));
        }
        return this;
    }

    public FeedItemBuilder tag(@Nullable String value) {
        Optional.ofNullable(FeedText.lineOrNull(value)).ifPresent(tags::add);
        return this;
    }

    public FeedItemBuilder section(@Nullable String value) {
        section = first(section, value);
        return this;
    }

    public FeedItemBuilder department(@Nullable String value) {
        department = first(department, value);
        return this;
    }

    public FeedItemBuilder source(@Nullable String value) {
        Optional.ofNullable(FeedText.lineOrNull(value)).ifPresent(sources::add);
        return this;
    }

    public FeedItemBuilder dateline(@Nullable String value) {
        dateline = first(dateline, value);
        return this;
    }

    /// Takes a number from 1 to 9; anything else is no urgency.
    public FeedItemBuilder urgency(@Nullable String value) {
        String digit = FeedText.lineOrNull(value);
        urgency = digit != null && digit.matches("[1-9]") ? Integer.valueOf(digit) : urgency;
        return this;
    }

    /// Replaces what was said before.
    public FeedItemBuilder standing(FeedStanding value) {
        standing = value;
        return this;
    }

    /// Replaces what was said before.
    public FeedItemBuilder notes(FeedItem.Notes value) {
        notes = value;
        return this;
    }

    /// Adds the path of an address at the former site, absolute or from its root; the front page counts for nothing.
    public FeedItemBuilder oldAddress(@Nullable String value) {
        FeedText.oldPath(value).ifPresent(oldPaths::add);
        return this;
    }

    public FeedItemBuilder language(@Nullable String value) {
        language = first(language, value);
        return this;
    }

    public FeedItemBuilder published(@Nullable String value) {
        published = first(published, value);
        return this;
    }

    public FeedItemBuilder updated(@Nullable String value) {
        updated = first(updated, value);
        return this;
    }

    /// Adds a medium, unless its address is not http(s) or already there.
    public FeedItemBuilder media(FeedMedia value) {
        absolute(value.url()).ifPresent(address -> media.putIfAbsent(address, value.at(address)));
        return this;
    }

    /// The item, or why it is none.
    public FeedEvent build() {
        if (title == null && content.isBlank() && summary == null) {
            return refused(Reason.NOTHING_TO_READ);
        }
        Optional<Instant> publishedAt = FeedDates.parse(published, zone);
        if (published != null && publishedAt.isEmpty()) {
            return refused(Reason.BAD_DATE, published);
        }
        Optional<Instant> updatedAt = FeedDates.parse(updated, zone);
        if (updated != null && updatedAt.isEmpty()) {
            return refused(Reason.BAD_DATE, updated);
        }
        return new FeedEvent.Read(item(publishedAt.orElse(null), updatedAt.orElse(null)));
    }

    private FeedItem item(@Nullable Instant publishedAt, @Nullable Instant updatedAt) {
        String ownId = id != null ? id : url;
        return new FeedItem(
                number,
                ownId != null ? ownId : digest(),
                origin == null ? "" : origin,
                url,
                title == null ? "" : title,
                subtitle,
                summary,
                content,
                List.copyOf(authors.values()),
                List.copyOf(tags),
                section,
                department,
                List.copyOf(sources),
                language,
                publishedAt,
                updatedAt,
                List.copyOf(media.values()),
                dateline,
                urgency,
                standing,
                notes,
                List.copyOf(oldPaths));
    }

    /// A refusal of this item for that reason.
    public FeedEvent.Refused refused(Reason reason, String... details) {
        return new FeedEvent.Refused(new Refusal(number, id != null ? id : url, reason, List.of(details)));
    }

    private Optional<String> absolute(@Nullable String value) {
        String line = FeedText.lineOrNull(value);
        return line == null ? Optional.empty() : FeedText.webAddress(line, base);
    }

    private static @Nullable String first(@Nullable String have, @Nullable String value) {
        return have != null ? have : FeedText.lineOrNull(value);
    }

    private String digest() {
        return "sha256:" + FeedText.digest(title + "\n" + published + "\n" + (title == null ? content : ""));
    }
}
