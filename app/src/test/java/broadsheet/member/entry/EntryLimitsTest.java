package broadsheet.member.entry;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.platform.web.RateLimit;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class EntryLimitsTest {
    private final EntryLimits limits = new EntryLimits(
            new SmallRyeConfigBuilder().withMapping(EntryConfig.class).build().getConfigMapping(EntryConfig.class));

    @Test
    void oneAddressTriesThirtyAccountsAndNoMore() {
        for (int i = 0; i < 30; i++) {
            assertThat(limits.signIn("reader" + i + "@example.org", "192.0.2.1"))
                    .isEmpty();
        }
        var refused = limits.signIn("another@example.org", "192.0.2.1").orElseThrow();
        assertThat(refused.code()).isEqualTo("entry.too-many");
        assertThat(refused.arguments().getFirst()).matches("\\d+");
        assertThat(limits.signIn("another@example.org", "192.0.2.2")).isEmpty();
    }

    @Test
    void manyAddressesOfOneNetworkTryTwoHundredTimesAndNoMore() {
        for (int i = 0; i < 200; i++) {
            assertThat(limits.signIn("reader" + i + "@example.org", "2001:db8:1:" + i + "::1"))
                    .isEmpty();
        }
        assertThat(limits.signIn("another@example.org", "2001:db8:1:ffff::1")).isPresent();
        assertThat(limits.signIn("another@example.org", "2001:db8:2::1")).isEmpty();
    }

    @Test
    void theRightPasswordCostsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.signIn("reader@example.org", "192.0.2.1")).isEmpty();
            limits.giveBack("reader@example.org", "192.0.2.1");
        }
    }

    @Test
    void aNetworkIsWhatOneCustomerMayHave() {
        assertThat(RateLimit.networkKey("192.0.2.1"))
                .isEqualTo(RateLimit.networkKey("192.0.2.254"))
                .isNotEqualTo(RateLimit.networkKey("192.0.3.1"));
        assertThat(RateLimit.networkKey("2001:db8:1:2::3"))
                .isEqualTo(RateLimit.networkKey("2001:db8:1:3::4%eth0"))
                .isNotEqualTo(RateLimit.networkKey("2001:db8:2::1"));
        assertThat(RateLimit.networkKey("no address")).isEqualTo("no address");
    }
}
