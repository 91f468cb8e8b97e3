package broadsheet.site.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemesTest {
    @Test
    void whatIsDifferentInTheDarkCanBeChosen() {
        var themes = Themes.of("""
                :root { --paper: #fff; --sans: "A"; --ink: #000; }
                @media (prefers-color-scheme: dark) { :root { --paper: #111; --ink: #eee; } }
                """);
        assertThat(themes.css())
                .isEqualTo(":root[data-theme=\"light\"]{--paper:#fff;--ink:#000;}"
                        + ":root[data-theme=\"dark\"]{--paper:#111;--ink:#eee;}");
    }

    @Test
    void ourOwnColoursAreFound() {
        var themes = Themes.read("css/tokens.css");
        assertThat(themes.dark()).containsKeys("--paper", "--ink", "--accent");
        assertThat(themes.light().keySet()).isEqualTo(themes.dark().keySet());
    }
}
