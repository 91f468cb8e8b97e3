package broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void everybodyGetsHisOwnAnswer() throws Exception {
        var together = new Together<Integer, Integer>(
                16, 8, numbers -> numbers.stream().map(number -> number * 2).toList());
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 2_000)
                    .mapToObj(number -> askers.submit(() -> together.ask(number)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i * 2);
            }
        }
    }

    @Test
    void whatComesDuringARoundGoesTogetherIntoTheNext() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var sizes = Collections.synchronizedList(new ArrayList<Integer>());
        var asked = new AtomicInteger();
        var together = new Together<Integer, Integer>(8, 100, numbers -> {
            sizes.add(numbers.size());
            begun.countDown();
            await(go);
            return numbers;
        });
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> work = () -> together.ask(asked.incrementAndGet());
            var first = askers.submit(work);
            begun.await();
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 11; i++) {
                others.add(askers.submit(work));
            }
            while (asked.get() < 12 || together.waiting() < 11) {
                Thread.onSpinWait();
            }
            go.countDown();
            first.get();
            for (var other : others) {
                other.get();
            }
        }
        assertThat(sizes).containsExactly(1, 8, 3);
    }

    @Test
    void questionsOfOneAskerAreNeverInTwoRoundsAtATimeAndKeepTheirOrder() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var rounds = Collections.synchronizedList(new ArrayList<List<String>>());
        var together = new Together<String, String>(8, 1, word -> word.charAt(0), words -> {
            rounds.add(List.copyOf(words));
            if (words.contains("a1")) {
                begun.countDown();
                await(go);
            }
            return words;
        });
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = askers.submit(() -> together.ask("a1"));
            begun.await();
            var others = new ArrayList<Future<String>>();
            for (var word : List.of("a2", "a3")) {
                var before = together.waiting();
                others.add(askers.submit(() -> together.ask(word)));
                while (together.waiting() == before) {
                    Thread.onSpinWait();
                }
            }
            assertThat(askers.submit(() -> together.ask("b1")).get()).isEqualTo("b1");
            assertThat(first.isDone()).isFalse();
            go.countDown();
            for (var other : others) {
                other.get();
            }
        }
        assertThat(rounds).containsExactly(List.of("a1"), List.of("b1"), List.of("a2", "a3"));
    }

    @Test
    void everybodyGetsAnAnswerWhenFewAskMuch() throws Exception {
        var together = new Together<Integer, Integer>(16, 4, number -> number % 3, numbers -> numbers);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 3_000)
                    .mapToObj(number -> askers.submit(() -> together.ask(number)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
        }
    }

    @Test
    void aRoundThatFailsFailsForThoseInItAndForNobodyElse() {
        var together = new Together<String, String>(4, 4, words -> {
            if (words.contains("bad")) {
                throw new IllegalStateException("no");
            }
            return words;
        });
        assertThatThrownBy(() -> together.ask("bad"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(together.ask("good")).isEqualTo("good");
        assertThat(List.of(together.ask("a"), together.ask("b"))).containsExactly("a", "b");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
