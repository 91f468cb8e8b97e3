package broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    @Test
    void theAddressChangesWithTheContent() {
        Assets.generated("css/a.css", "one");
        var one = Assets.url("css/a.css");
        Assets.generated("css/a.css", "two");

        assertThat(one).matches("/assets/[0-9a-f]{12}/css/a\\.css");
        assertThat(Assets.url("css/a.css")).isNotEqualTo(one);
    }

    @Test
    void aBundleIsItsPartsInTheirOrder() {
        Assets.bundle("img/twice.ico", "favicon.ico", "favicon.ico");
        var once = Objects.requireNonNull(Assets.find("favicon.ico")).page().choose(null);
        var twice = Objects.requireNonNull(Assets.find("img/twice.ico")).page().choose(null);

        assertThat(Objects.requireNonNull(twice).body().length())
                .isEqualTo(2 * Objects.requireNonNull(once).body().length() + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../application.properties", "css/../../x.css", "/etc/x.txt", "css", "x.class", "css//a.css"})
    void namesCannotLeaveTheFolder(String name) {
        assertThat(Assets.find(name)).isNull();
        assertThatThrownBy(() -> Assets.url(name)).hasMessageContaining(name);
    }
}
