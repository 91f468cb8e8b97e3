package broadsheet.media;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.media.photo.BarePicture;
import broadsheet.media.photo.PhotoNotes;
import broadsheet.media.photo.PhotoReader;
import broadsheet.platform.blob.Blobs;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
final class MediaService implements Media {
    private static final Pattern URL = Pattern.compile("/media/([0-9a-f]{64})\\.([a-z]{3,4})");
    private static final int REMEMBERED = 20_000;
    private static final long MEGA = 1_000_000;

    private final MediaStore store;
    private final RenditionStore renditions;
    private final Blobs blobs;
    private final MediaConfig config;
    private final Clock clock;
    private final Cache<String, Picture> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    /// Only what no longer changes.
    private final Cache<String, Sizes> settled =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    MediaService(MediaStore store, RenditionStore renditions, Blobs blobs, MediaConfig config, Clock clock) {
        this.store = store;
        this.renditions = renditions;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<Picture> store(byte[] bytes, String name) {
        var most = mostBytes();
        if (bytes.length > most) {
            return Outcome.refused(Problem.invalid("media.size", "/file", name, Long.toString(most / (1024 * 1024))));
        }
        var header = PictureHeader.read(bytes);
        if (header.isEmpty()) {
            return Outcome.refused(Problem.invalid("media.type", "/file", name));
        }
        var seen = header.get();
        if ((long) seen.width() * seen.height() > config.maxMegapixels() * MEGA) {
            return Outcome.refused(Problem.invalid(
                    "media.pixels",
                    "/file",
                    name,
                    Integer.toString(seen.width()),
                    Integer.toString(seen.height()),
                    Integer.toString(config.maxMegapixels())));
        }
        var bare = BarePicture.of(bytes);
        // The bytes first: a row never points to nothing.
        var hash = blobs.put(bare);
        var picture = new Picture(hash, seen.type(), seen.width(), seen.height(), bare.length);
        store.insert(picture, PhotoReader.read(bytes), clock.instant());
        return Outcome.done(picture);
    }

    @Override
    public long mostBytes() {
        return config.maxSize().asLongValue();
    }

    @Override
    public Optional<Picture> at(String url) {
        var seen = Optional.ofNullable(known.getIfPresent(url));
        return seen.isPresent() ? seen : read(url);
    }

    @Override
    public Map<String, Sizes> sizes(Collection<String> urls) {
        var found = new HashMap<>(settled.getAllPresent(urls));
        var hashes = new HashMap<String, String>();
        for (var url : urls) {
            var parts = URL.matcher(url);
            if (!found.containsKey(url) && parts.matches()) {
                hashes.put(url, parts.group(1));
            }
        }
        if (!hashes.isEmpty()) {
            renditions.find(hashes.values()).values().forEach(sizes -> {
                found.put(sizes.original().url(), sizes);
                if (sizes.settled()) {
                    settled.put(sizes.original().url(), sizes);
                }
            });
        }
        return found;
    }

    @Override
    public Optional<PhotoNotes> notes(String url) {
        var parts = URL.matcher(url);
        return parts.matches() ? store.notes(parts.group(1)) : Optional.empty();
    }

    /// The picture if it is in memory: for callers that must not wait.
    Optional<Picture> remembered(String url) {
        return Optional.ofNullable(known.getIfPresent(url));
    }

    private Optional<Picture> read(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var picture = Arrays.stream(PictureType.values())
                .filter(type -> type.extension().equals(parts.group(2)))
                .findFirst()
                .flatMap(type -> store.find(parts.group(1), type));
        picture.ifPresent(found -> known.put(url, found));
        return picture;
    }
}
