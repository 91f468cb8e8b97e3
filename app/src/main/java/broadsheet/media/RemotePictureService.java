package broadsheet.media;

import broadsheet.kernel.Outcome;
import broadsheet.media.photo.PhotoNotes;
import broadsheet.platform.http.FetchRequest;
import broadsheet.platform.http.Fetches;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

@Singleton
final class RemotePictureService implements RemotePictures {
    /// Servers that do not know a picture when they see one call it a stream of octets.
    private static final Set<String> TYPES = Set.of(
            "image/jpeg",
            "image/jpg",
            "image/pjpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/avif",
            "application/octet-stream",
            "binary/octet-stream");

    private final Fetches fetches;
    private final Media media;
    private final RemotePictureStore store;
    private final MediaConfig config;
    private final Clock clock;

    RemotePictureService(Fetches fetches, Media media, RemotePictureStore store, MediaConfig config, Clock clock) {
        this.fetches = fetches;
        this.media = media;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Map<String, Fetched> known(Collection<String> addresses) {
        return addresses.isEmpty() ? Map.of() : store.find(addresses);
    }

    @Override
    public Outcome<Fetched> fetch(String address) {
        var request = new FetchRequest(address, TYPES, config.maxSize().asLongValue(), config.fetchTime());
        return fetches.fetch(request)
                .then(fetched -> media.store(fetched.bytes(), name(fetched.address())))
                .then(picture -> {
                    store.put(address, picture.hash(), clock.instant());
                    var notes = media.notes(picture.url()).orElse(PhotoNotes.NONE);
                    return Outcome.done(new Fetched(picture, notes));
                });
    }

    private static String name(String address) {
        return address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }
}
