package broadsheet.site.picture;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.media.Picture;
import broadsheet.media.PictureType;
import broadsheet.media.Sizes;
import broadsheet.story.StoryImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureViewTest {
    private static final Picture ORIGINAL = picture("a", PictureType.JPEG, 3000, 2000);

    @Test
    void untilItsSizesAreMadeTheOriginalIsShown() {
        var view = view(Optional.of(new Sizes(ORIGINAL, false, List.of())));
        assertThat(view.src()).isEqualTo(ORIGINAL.url());
        assertThat(view.srcset()).isNull();
        assertThat(view.shownWidth()).isEqualTo(3000);
        assertThat(view.sized()).isTrue();
    }

    @Test
    void aBrowserChoosesAmongTheSizes() {
        var small = picture("b", PictureType.WEBP, 400, 267);
        var big = picture("c", PictureType.WEBP, 1600, 1067);
        var view = view(Optional.of(new Sizes(ORIGINAL, true, List.of(small, big))));
        assertThat(view.src()).isEqualTo(big.url());
        assertThat(view.srcset()).isEqualTo(small.url() + " 400w, " + big.url() + " 1600w");
        assertThat(view.shownWidth()).isEqualTo(1600);
        assertThat(view.shownHeight()).isEqualTo(1067);
    }

    @Test
    void oneSizeIsNoChoice() {
        var only = picture("b", PictureType.WEBP, 300, 200);
        var view = view(Optional.of(new Sizes(ORIGINAL, true, List.of(only))));
        assertThat(view.src()).isEqualTo(only.url());
        assertThat(view.srcset()).isNull();
    }

    @Test
    void aPictureThatIsNoStoredOneIsShownAsTheStorySays() {
        var view = view(Optional.empty());
        assertThat(view.src()).isEqualTo(ORIGINAL.url());
        assertThat(view.sized()).isFalse();
    }

    private static PictureView view(Optional<Sizes> sizes) {
        return PictureView.of(new StoryImage(ORIGINAL.url(), null, null, "", 0, 0, null), () -> sizes);
    }

    private static Picture picture(String digit, PictureType type, int width, int height) {
        return new Picture(digit.repeat(64), type, width, height, 10);
    }
}
