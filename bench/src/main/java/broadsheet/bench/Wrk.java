package broadsheet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One run of wrk against one address.
final class Wrk {
    static final Path PROGRAM = Path.of("/usr/bin/wrk");
    static final int CONNECTIONS = 64;
    static final int THREADS = 2;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern WRONG = Pattern.compile("Socket errors.*|Non-2xx.*");

    /// What came of a run.
    ///
    /// @param rate requests per second
    /// @param p99Millis 99th percentile of the latency
    /// @param cpuMicros processor time of the server for one request
    record Result(double rate, double p99Millis, double cpuMicros) {}

    private Wrk() {}

    /// Asks for one address as fast as it can.
    ///
    /// @param encoding value of `Accept-Encoding`
    /// @param cpu processor time of the server so far
    static Result run(String url, String encoding, int seconds, Supplier<Duration> cpu)
            throws IOException, InterruptedException {
        var before = cpu.get();
        var output = output(url, seconds, "Accept-Encoding: " + encoding);
        if (WRONG.matcher(output).find()) {
            throw new Lacking("wrk failed on " + url + ":\n" + output);
        }
        var used = cpu.get().minus(before);
        return new Result(
                number(RATE, output, 1), millis(output), used.toNanos() / 1_000.0 / number(REQUESTS, output, 1));
    }

    /// How many answers came, whatever their status, to requests with these headers.
    static double answers(String url, int seconds, String... headers) throws IOException, InterruptedException {
        return number(REQUESTS, output(url, seconds, headers), 1);
    }

    /// Requests per second of a script, all of which must succeed.
    static double script(String url, int seconds, Path script) throws IOException, InterruptedException {
        var output = output(url, seconds, List.of("-s", script.toString()));
        if (WRONG.matcher(output).find()) {
            throw new Lacking("wrk failed on " + url + ":\n" + output);
        }
        return number(RATE, output, 1);
    }

    private static String output(String url, int seconds, String... headers) throws IOException, InterruptedException {
        return output(
                url,
                seconds,
                Arrays.stream(headers)
                        .flatMap(header -> Stream.of("-H", header))
                        .toList());
    }

    private static String output(String url, int seconds, List<String> options)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PROGRAM.toString(), "--latency", "-t" + THREADS, "-c" + CONNECTIONS));
        command.addAll(options);
        command.addAll(List.of("-d" + seconds + "s", url));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Lacking("wrk failed on " + url + ":\n" + output);
        }
        return output;
    }

    private static double number(Pattern pattern, String output, int group) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new Lacking("wrk said something unexpected:\n" + output);
        }
        return Double.parseDouble(matcher.group(group));
    }

    private static double millis(String output) {
        var matcher = P99.matcher(output);
        if (!matcher.find()) {
            throw new Lacking("wrk said nothing of latency:\n" + output);
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> value / 1_000;
            case "s" -> value * 1_000;
            default -> value;
        };
    }
}
