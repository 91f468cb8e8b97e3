package broadsheet.formats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Gathers what a reader finds of one item and checks it once, at the end. Every setter takes raw text, may be
/// given
/// null or blank, and keeps the first value it was given.
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
    private final SequencedSet<String> authors = new LinkedHashSet<>();
    private final SequencedSet<String> tags = new LinkedHashSet<>();
    private @Nullable String section;
    private @Nullable String department;
    private @Nullable String source;
    private @Nullable String language;
    private @Nullable String published;
    private @Nullable String updated;
    private final SequencedMap<String, FeedMedia> media = new LinkedHashMap<>();

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
        Optional.ofNullable(line(value)).ifPresent(authors::add);
        return this;
    }

    public FeedItemBuilder tag(@Nullable String value) {
        Optional.ofNullable(line(value)).ifPresent(tags::add);
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
        source = first(source, value);
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
        absolute(value.url())
                .ifPresent(address -> media.putIfAbsent(
                        address,
                        new FeedMedia(
                                address,
                                line(value.type()),
                                line(value.caption()),
                                line(value.credit()),
                                line(value.alt()))));
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
                List.copyOf(authors),
                List.copyOf(tags),
                section,
                department,
                source,
                language,
                publishedAt,
                updatedAt,
                List.copyOf(media.values()));
    }

    /// A refusal of this item for that reason.
    public FeedEvent.Refused refused(Reason reason, String... details) {
        return new FeedEvent.Refused(new Refusal(number, id != null ? id : url, reason, List.of(details)));
    }

    private Optional<String> absolute(@Nullable String value) {
        String line = line(value);
        if (line == null) {
            return Optional.empty();
        }
        return FeedText.webAddress(line, base);
    }

    private static @Nullable String first(@Nullable String have, @Nullable String value) {
        return have != null ? have : line(value);
    }

    private static @Nullable String line(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String line = FeedText.line(value);
        return line.isEmpty() ? null : line;
    }

    private String digest() {
        String known = title + "\n" + published + "\n" + (title == null ? content : "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
