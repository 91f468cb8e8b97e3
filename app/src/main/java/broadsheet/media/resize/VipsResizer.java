package broadsheet.media.resize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// libvips in a process of its own, so that a hostile picture can at most end that process: no shell,
/// time and memory limited, nothing of our environment but the path.
final class VipsResizer implements Resizer {
    private static final Logger LOG = Logger.getLogger(VipsResizer.class);
    private static final String OPTIONS = "[Q=80,strip]";

    private final List<String> limited;
    private final Duration time;

    private VipsResizer(List<String> limited, Duration time) {
        this.limited = limited;
        this.time = time;
    }

    /// Nothing when the program, or the one that limits it, is not there.
    static Optional<Resizer> of(ResizeConfig config) {
        var program = config.program().flatMap(Programs::find);
        var limits = Programs.find("prlimit");
        if (program.isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        var command = List.of(
                limits.get().toString(),
                "--as=" + config.memory().asLongValue(),
                "--cpu=" + Math.max(1, config.time().toSeconds()),
                "--core=0",
                program.get().toString());
        return Optional.of(new VipsResizer(command, config.time()));
    }

    @Override
    public List<byte[]> resize(Path original, List<Integer> widths) {
        try {
            var folder = Files.createTempDirectory("broadsheet");
            var made = folder.resolve("made.webp");
            try {
                var pictures = new ArrayList<byte[]>();
                for (var width : widths) {
                    if (!run(original, width, made)) {
                        LOG.infof("picture %s cannot be made smaller", original.getFileName());
                        return List.of();
                    }
                    pictures.add(BareWebp.of(Files.readAllBytes(made)));
                }
                return pictures;
            } finally {
                Files.deleteIfExists(made);
                Files.delete(folder);
            }
        } catch (IllegalArgumentException e) {
            LOG.infof("picture %s: the program made %s", original.getFileName(), e.getMessage());
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean run(Path original, int width, Path made) throws IOException {
        Files.deleteIfExists(made);
        var command = new ArrayList<>(limited);
        // Without a profile browsers take colours for sRGB.
        command.addAll(List.of(original.toString(), "--size", width + "x", "-e", "srgb", "--output", made + OPTIONS));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "LANG"));
        // The loaders that libvips itself does not trust stay shut; one thread a picture.
        builder.environment().put("VIPS_BLOCK_UNTRUSTED", "1");
        builder.environment().put("VIPS_CONCURRENCY", "1");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var process = builder.start();
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0
                    && Files.exists(made);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
