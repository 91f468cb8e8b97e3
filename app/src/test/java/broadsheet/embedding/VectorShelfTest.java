package broadsheet.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorShelfTest {
    private static final int PARTS = 128;
    private static final float[] ZERO = new float[PARTS];

    @Test
    void theNearestOfManyIsAmongTheFirstWhateverTheOrderTheyCameIn() {
        var random = new Random(7);
        var vectors = new HashMap<Long, Vector>();
        var shelf = new VectorShelf();
        for (int i = 0; i < 3_000; i++) {
            var story = random.nextLong(1_000_000);
            var vector = random(random, random(random, ZERO, 1), 1);
            vectors.put(story, vector(vector));
            shelf.put(story, vector(vector));
        }
        var asked = random(random, ZERO, 1);
        shelf.put(2_000_000, vector(random(random, asked, 0.1f)));
        assertThat(shelf.near(vector(asked), 5, _ -> true))
                .startsWith(2_000_000L)
                .hasSize(5);
        assertThat(shelf.near(vector(asked), 5, story -> story != 2_000_000L)).doesNotContain(2_000_000L);
        assertThat(shelf.size()).isEqualTo(vectors.size() + 1);
    }

    @Test
    void noVectorIsLostWhileTheShelfGrows() {
        var random = new Random(9);
        var shelf = new VectorShelf();
        var vectors = new HashMap<Long, Vector>();
        for (long story = 1; story <= 5_000; story++) {
            vectors.put(story, vector(random(random, ZERO, 1)));
            shelf.put(story, vectors.getOrDefault(story, vector(ZERO)));
        }
        vectors.forEach(
                (story, vector) -> assertThat(shelf.near(vector, 1, _ -> true)).containsExactly(story));
    }

    @Test
    void aStoryThatChangedIsFoundByItsNewVectorOnly() {
        var random = new Random(8);
        var shelf = new VectorShelf();
        var before = random(random, ZERO, 1);
        var after = random(random, ZERO, 1);
        shelf.put(1, vector(before));
        shelf.put(2, vector(random(random, before, 0.3f)));
        shelf.put(1, vector(after));
        assertThat(shelf.near(vector(before), 2, _ -> true)).containsExactly(2L, 1L);
        assertThat(shelf.near(vector(after), 2, _ -> true)).containsExactly(1L, 2L);
    }

    @Test
    void anEmptyOneAndOneOfAnotherModelFindNothing() {
        var shelf = new VectorShelf();
        assertThat(shelf.near(vector(new float[] {1, 2}), 3, _ -> true)).isEmpty();
        shelf.put(1, vector(new float[] {1, 2}));
        assertThat(shelf.near(vector(random(new Random(1), ZERO, 1)), 3, _ -> true))
                .isEmpty();
        assertThat(vector(new float[] {1, 2}).cosine(vector(new float[] {1}))).isZero();
    }

    private static float[] random(Random random, float[] near, float spread) {
        var made = new float[PARTS];
        for (int i = 0; i < PARTS; i++) {
            made[i] = near[i] + spread * (float) random.nextGaussian();
        }
        return made;
    }

    private static Vector vector(float[] made) {
        return Vector.of(made);
    }
}
