package broadsheet.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.platform.stream.StreamLimits.Answer;
import org.junit.jupiter.api.Test;

class StreamLimitsTest {
    @Test
    void oneAddressCannotTakeEveryPlace() {
        var limits = new StreamLimits(10, 2);
        assertThat(limits.enter("192.0.2.7")).isEqualTo(Answer.COME_IN);
        assertThat(limits.enter("192.0.2.7")).isEqualTo(Answer.COME_IN);
        assertThat(limits.enter("192.0.2.7")).isEqualTo(Answer.TOO_MANY_OF_YOURS);
        assertThat(limits.enter("192.0.2.8")).isEqualTo(Answer.COME_IN);
        limits.leave("192.0.2.7");
        assertThat(limits.enter("192.0.2.7")).isEqualTo(Answer.COME_IN);
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        var limits = new StreamLimits(10, 1);
        assertThat(limits.enter("2001:db8:1:2::1")).isEqualTo(Answer.COME_IN);
        assertThat(limits.enter("2001:db8:1:2::2")).isEqualTo(Answer.TOO_MANY_OF_YOURS);
        assertThat(limits.enter("2001:db8:1:3::1")).isEqualTo(Answer.COME_IN);
    }

    @Test
    void aFullNodeTakesNobody() {
        var limits = new StreamLimits(2, 2);
        limits.enter("192.0.2.1");
        limits.enter("192.0.2.2");
        assertThat(limits.enter("192.0.2.3")).isEqualTo(Answer.FULL);
        limits.leave("192.0.2.1");
        assertThat(limits.enter("192.0.2.3")).isEqualTo(Answer.COME_IN);
    }

    @Test
    void aProxyOnThisMachineIsNotOneClient() {
        var limits = new StreamLimits(10, 1);
        limits.enter("127.0.0.1");
        assertThat(limits.enter("127.0.0.1")).isEqualTo(Answer.COME_IN);
    }
}
