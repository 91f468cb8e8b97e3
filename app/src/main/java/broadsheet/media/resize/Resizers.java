package broadsheet.media.resize;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The best that this machine has.
final class Resizers {
    @Produces
    @Singleton
    Resizer resizer(ResizeConfig config) {
        return VipsResizer.of(config).orElseGet(JavaResizer::new);
    }
}
