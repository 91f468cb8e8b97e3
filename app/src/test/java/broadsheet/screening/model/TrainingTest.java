package broadsheet.screening.model;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.screening.fold.FoldedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static AbuseModel trained() {
        var training = new Training();
        for (int i = 0; i < 30; i++) {
            training.post("你們這群人都是垃圾，滾回去第 " + i, true);
            training.post("今天的公車第 " + i + " 班很準時", false);
            training.harmless("市府公布第 " + i + " 期道路工程");
        }
        return training.model();
    }

    private static byte[] bytes(AbuseModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void theSameExamplesMakeTheSameModel() throws IOException {
        assertThat(bytes(trained())).isEqualTo(bytes(trained()));
    }

    @Test
    void whatWasLearnedIsTold() {
        var model = trained();
        assertThat(model.score(FoldedText.of("這群人都是垃圾"))).isPositive();
        assertThat(model.score(FoldedText.of("公車很準時"))).isNegative();
    }

    @Test
    void aTextOfPairsThatNobodyWritesIsSuspicious() {
        var common = new Commonness(new java.util.BitSet());
        common.learn(FoldedText.of("今天的公車第三班很準時"));

        assertThat(common.suspicion(FoldedText.of("今天的公車很準時"))).isLessThan(0.1);
        assertThat(common.suspicion(FoldedText.of("巠忝哋厷車佷凖溡"))).isGreaterThan(0.5);
        assertThat(common.suspicion(FoldedText.of("今天的 gong che 第三班")))
                .isGreaterThan(common.suspicion(FoldedText.of("今天的 Google Maps 第三班")));
    }

    @Test
    void speechAgainstPrejudiceIsKnown() {
        assertThat(Stance.isAgainst(FoldedText.of("每個地方都有好人和壞人，不要再地域黑了，以偏概全很無聊")))
                .isTrue();
        assertThat(Stance.isAgainst(FoldedText.of("我就是歧視他們，素質低"))).isFalse();
        assertThat(Stance.isAgainst(FoldedText.of("今天天氣很好"))).isFalse();
    }
}
