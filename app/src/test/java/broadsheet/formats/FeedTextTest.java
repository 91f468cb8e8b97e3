package broadsheet.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedTextTest {
    @Test
    void aLineHasSingleSpacesAndNoControlCharacters() {
        assertThat(FeedText.line(" 一\u0000\t二\u00a0\n三\u0007\ud83d ")).isEqualTo("一 二 三");
    }

    @Test
    void plainTextKeepsWhatIsNoMarkup() {
        assertThat(FeedText.plain("a < b && c > d")).isEqualTo("a < b && c > d");
        assertThat(FeedText.plain("AT&amp;T <b>wins</b><script>alert(1)</script>"))
                .isEqualTo("AT&T wins");
    }

    @Test
    void onlyWebAddressesAreAddresses() {
        assertThat(FeedText.webAddress("javascript:alert(1)", "https://example.com/"))
                .isEmpty();
        assertThat(FeedText.webAddress("a/b.html", "https://example.com/x/"))
                .contains("https://example.com/x/a/b.html");
        assertThat(FeedText.webAddress("//example.org/a", "https://example.com/"))
                .contains("https://example.org/a");
        assertThat(FeedText.webAddress("a.html", null)).isEmpty();
        assertThat(FeedText.webAddress("https://example.com/a|b", null)).contains("https://example.com/a|b");
    }

    @Test
    void aHeadNeverCutsAPairInHalf() {
        assertThat(FeedText.head("a😀b", 2)).isEqualTo("a");
    }
}
