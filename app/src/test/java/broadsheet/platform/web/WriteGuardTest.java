package broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WriteGuardTest {
    @Test
    void thisSiteAndTheAddressBarMayWrite() {
        assertThat(WriteGuard.allowed("same-origin", null, "a.example", true)).isTrue();
        assertThat(WriteGuard.allowed("none", null, "a.example", true)).isTrue();
        assertThat(WriteGuard.allowed(null, "https://a.example", "a.example", true))
                .isTrue();
        assertThat(WriteGuard.allowed(null, "http://A.example:8080", "a.example:8080", true))
                .isTrue();
    }

    @Test
    void otherSitesAndSistersMayNot() {
        assertThat(WriteGuard.allowed("cross-site", "https://a.example", "a.example", true))
                .isFalse();
        assertThat(WriteGuard.allowed("same-site", null, "a.example", true)).isFalse();
        assertThat(WriteGuard.allowed("cross-site", null, "a.example", false)).isFalse();
        assertThat(WriteGuard.allowed(null, "https://b.example", "a.example", true))
                .isFalse();
        assertThat(WriteGuard.allowed(null, "null", "a.example", true)).isFalse();
        assertThat(WriteGuard.allowed(null, "::", "a.example", true)).isFalse();
        assertThat(WriteGuard.allowed(null, "https://a.example.evil", "a.example", true))
                .isFalse();
    }

    @Test
    void aRequestOfUnknownOriginMayNotUseACookie() {
        assertThat(WriteGuard.allowed(null, null, "a.example", true)).isFalse();
        assertThat(WriteGuard.allowed(null, null, "a.example", false)).isTrue();
    }

    @Test
    void answersAreInTheFirstLanguageThatThereIs() {
        assertThat(RequestLanguage.of(null)).isEqualTo(Language.ZH_HANT);
        assertThat(RequestLanguage.of("fr, en-GB;q=0.8, zh;q=0.5")).isEqualTo(Language.EN);
        assertThat(RequestLanguage.of("en;q=0.1, zh-TW;q=0.9")).isEqualTo(Language.ZH_HANT);
        assertThat(RequestLanguage.of("en;q=0")).isEqualTo(Language.ZH_HANT);
        assertThat(RequestLanguage.of("broken;;;q")).isEqualTo(Language.ZH_HANT);
    }

    @Test
    void oneClientOfIpv6IsItsPrefix() {
        assertThat(RateLimit.addressKey("2001:db8:0:1::1")).isEqualTo(RateLimit.addressKey("2001:db8:0:1:ffff::9"));
        assertThat(RateLimit.addressKey("2001:db8:0:2::1")).isNotEqualTo(RateLimit.addressKey("2001:db8:0:1::1"));
        assertThat(RateLimit.addressKey("fe80::1%eth0")).isEqualTo(RateLimit.addressKey("fe80::2"));
        assertThat(RateLimit.addressKey("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(RateLimit.addressKey("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        var limit = new RateLimit(2, Duration.ofHours(1));
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isPresent();
        assertThat(limit.take("b")).isEmpty();
        limit.giveBack("a");
        assertThat(limit.take("a")).isEmpty();
    }
}
