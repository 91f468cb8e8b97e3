package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Files of JSON lines, also packed with gzip, read one line at a time.
public final class JsonLines {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST = 16_000_000;
    private static final int BUFFER = 1 << 16;

    private JsonLines() {}

    /// Gives every row to the reader, and the number of rows. Refused when the file cannot be read or a row is not what
    /// the reader needs; blank lines are passed over.
    public static Outcome<Integer> read(Path file, Consumer<Row> reader) {
        int line = 0;
        int rows = 0;
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8), BUFFER)) {
            for (var text = next(lines); !text.isEmpty(); text = next(lines)) {
                line++;
                if (!text.isBlank()) {
                    reader.accept(new Row(MAPPER.readTree(text)));
                    rows++;
                }
            }
            return Outcome.done(rows);
        } catch (IOException e) {
            return Outcome.refused(Problem.invalid(
                    "evaluation.file", file.toString(), file.toString(), Integer.toString(line), reason(e)));
        } catch (Row.Unusable e) {
            return Outcome.refused(Problem.invalid(
                    "evaluation.row", file.toString(), file.toString(), Integer.toString(line), e.key()));
        }
    }

    private static String reason(IOException cause) {
        return cause instanceof JacksonException json
                ? json.getOriginalMessage()
                : cause.getClass().getSimpleName();
    }

    /// A line with its end, empty at the end of the file.
    private static String next(BufferedReader lines) throws IOException {
        var line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            line.append((char) c);
            if (c == '\n') {
                break;
            }
            if (line.length() > LONGEST) {
                throw new IOException("a line of more than " + LONGEST + " characters");
            }
        }
        return line.toString();
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        bytes.mark(2);
        var packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }
}
