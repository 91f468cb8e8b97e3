package broadsheet.ops;

import java.util.Optional;
import java.util.function.Supplier;

/// How far a long command is, on stderr: a bar that moves on a terminal, else a line for every tenth.
final class ProgressLine {
    private static final int WIDTH = 30;
    private static final int PARTS = 10;

    private final boolean terminal = Optional.ofNullable(System.console())
            .filter(java.io.Console::isTerminal)
            .isPresent();
    private long shown = -1;
    private boolean moved;

    /// Shows the state when it has moved on enough; asks for the words only then.
    void show(long done, long total, Supplier<String> words) {
        long steps = terminal ? 10L * WIDTH : PARTS;
        long step = total <= 0 ? 0 : Math.min(done, total) * steps / total;
        if (step == shown || (step == 0 && !terminal)) {
            return;
        }
        shown = step;
        write(step, steps, words);
    }

    /// Shows the state although it has not moved on: the words have.
    void again(long done, long total, Supplier<String> words) {
        long steps = terminal ? 10L * WIDTH : PARTS;
        write(total <= 0 ? 0 : Math.min(done, total) * steps / total, steps, words);
    }

    private void write(long step, long steps, Supplier<String> words) {
        if (terminal) {
            int full = (int) (step * WIDTH / steps);
            write("\r[" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] " + words.get() + "\u001b[K");
            moved = true;
        } else {
            Console.tell(words.get());
        }
    }

    /// Leaves the line of the bar.
    void end() {
        if (moved) {
            write("\n");
        }
    }

    private static void write(String text) {
        System.err.print(text);
        System.err.flush();
    }
}
