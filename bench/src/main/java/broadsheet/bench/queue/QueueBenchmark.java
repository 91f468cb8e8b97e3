package broadsheet.bench.queue;

import broadsheet.bench.Benchmark;
import broadsheet.bench.Lacking;
import broadsheet.bench.Paper;
import broadsheet.bench.Tools;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `queue`: how long the moderators' queue takes to open, with 100 open items in one paper and
/// 100,000 in another, in turn; and how long one decision over 1,000 items takes beside them.
public final class QueueBenchmark implements Benchmark {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int BULK = 1000;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 101;
    private static final int BULKS = 3;
    private static final double MILLIS = 1e6;
    private static final String LETTERS = "的一是不在人有這個上們來到時大地為子中你說生國年著就那和要她出也得里後自以會家可下而過天去能對小多然於心學"
            + "么之都好看起發當沒成只如事把還用第樣道想作種開美總從無情己面最女但現前些所同日手又行意動方期它頭經長兒回位分愛老因很給名法間斯知世什";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20_261_125);

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        var folder = Files.createTempDirectory("broadsheet-queue");
        try (var paper = new Paper(folder)) {
            paper.settle(paper.story());
            try (var database = new QueueDatabase(paper.data())) {
                return run(paper, database, table);
            }
        } finally {
            Tools.delete(folder);
        }
    }

    private Map<String, Object> run(Paper paper, QueueDatabase database, PrintStream table) throws Exception {
        var papers = database.numbers("select id from paper order by id limit 2");
        var stories = database.numbers("select id from story where status = 'published' order by id limit 32");
        var members = database.members(BULK);
        database.run("update queue_item set closed_at = now() where closed_at is null");
        database.report(papers.getFirst(), stories, members, texts(FEW));
        database.report(papers.getLast(), stories, members, texts(MANY));
        database.moderator("few@demo.localhost", papers.getFirst());
        database.moderator("many@demo.localhost", papers.getLast());
        var few = signIn(paper, "few@demo.localhost");
        var many = signIn(paper, "many@demo.localhost");
        var figures = new LinkedHashMap<String, Object>();
        open(paper, few, many, figures);
        var bulks = new ArrayList<Double>();
        for (int i = 0; i < BULKS; i++) {
            var spam = IntStream.range(0, BULK)
                    .mapToObj(n -> "加賴領飆股明牌，穩賺不賠，老師帶你飛上天" + "！".repeat(n % 5))
                    .toList();
            bulks.add(decide(paper, many, database.report(papers.getLast(), stories, members, spam)));
        }
        figures.put("bulkOf1000Seconds", rounded(bulks.getLast()));
        figures.put("bulkOf1000SecondsFirst", rounded(bulks.getFirst()));
        figures.forEach((name, value) -> table.printf("%-28s %10s%n", name, value));
        return figures;
    }

    private void open(Paper paper, String few, String many, Map<String, Object> figures)
            throws IOException, InterruptedException {
        for (var path : List.of("/moderation/", "/api/moderation/queue")) {
            var short100 = new ArrayList<Double>();
            var long100000 = new ArrayList<Double>();
            for (int round = 0; round < 2 * (WARM_UP + ROUNDS); round++) {
                // Each of the two is the first of a pair in turn.
                var isFew = (round + round / 2) % 2 == 0;
                var millis = opened(paper, path, isFew ? few : many);
                if (round >= 2 * WARM_UP) {
                    (isFew ? short100 : long100000).add(millis);
                }
            }
            var name = path.startsWith("/api") ? "api" : "page";
            figures.put(name + "Millis100", rounded(median(short100)));
            figures.put(name + "Millis100000", rounded(median(long100000)));
            figures.put(name + "Times", rounded(median(long100000) / median(short100)));
        }
    }

    private double opened(Paper paper, String path, String session) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(paper.url(path)))
                .header("Cookie", session)
                .build();
        var begin = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        var millis = (System.nanoTime() - begin) / MILLIS;
        if (answer.statusCode() != 200) {
            throw new Lacking(path + " answers " + answer.statusCode());
        }
        return millis;
    }

    private double decide(Paper paper, String session, List<Long> items) throws IOException, InterruptedException {
        var body = JsonMapper.builder().build().createObjectNode();
        items.forEach(body.putArray("items")::add);
        body.putArray("measures").add("remove");
        body.put("clause", "R2").put("facts", "洗版。");
        var request = HttpRequest.newBuilder(URI.create(paper.url("/api/moderation/decisions")))
                .header("Cookie", session)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var begin = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        var seconds = (System.nanoTime() - begin) / MILLIS / 1000;
        if (answer.statusCode() != 200) {
            throw new Lacking("the decision answers " + answer.statusCode() + ": " + answer.body());
        }
        return seconds;
    }

    private String signIn(Paper paper, String email) throws IOException, InterruptedException {
        var password = Files.readAllLines(paper.data().resolve("demo-sign-ins.txt")).stream()
                .filter(line -> line.startsWith("moderator "))
                .map(line -> Arrays.asList(line.split("\\s+")).get(2))
                .findFirst()
                .orElseThrow();
        var form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + password;
        var request = HttpRequest.newBuilder(URI.create(paper.url("/newsroom/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    /// Nine of ten say something of their own; the others are of twenty that are sent again and
    /// again.
    private List<String> texts(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> n % 10 == 0 ? "限時優惠第" + LETTERS.charAt(n / 10 % 20) + "號，點進來領紅包，先到先得" : sentence())
                .toList();
    }

    private String sentence() {
        return random.ints(20 + random.nextInt(40), 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
