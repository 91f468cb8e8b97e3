package broadsheet.demo;

import broadsheet.media.Media;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The pictures of the demo. Storing one again changes nothing.
@Singleton
final class DemoPictures {
    private final Media media;

    DemoPictures(Media media) {
        this.media = media;
    }

    /// Their addresses by name.
    Map<String, String> store(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, this::store));
    }

    private String store(String name) {
        return media.store(DemoFiles.picture(name), name + ".webp").orThrow().url();
    }
}
