package broadsheet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3", // this host
                "127.0.0.1",
                "127.255.255.254",
                "::1", // loopback
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1", // private
                "169.254.1.1",
                "fe80::1", // link-local
                "169.254.169.254",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "fd00:ec2::254", // clouds
                "100.64.0.1",
                "100.127.255.255", // carriers
                "224.0.0.1",
                "239.255.255.250",
                "ff02::1",
                "ff0e::1", // multicast
                "255.255.255.255",
                "240.0.0.1",
                "::", // broadcast, reserved, unspecified
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "2001:db8::1",
                "3fff::1", // documentation
                "198.18.0.1",
                "192.88.99.1", // measuring, 6to4 relays
                "fc00::1",
                "fdff::1",
                "fec0::1", // own IPv6 networks
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1", // IPv4 in IPv6
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "2002:c0a8:101::", // 6to4
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808", // NAT64
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2", // Teredo
                "100::1",
                "5f00::1" // nowhere
            })
    void theInsideIsClosed(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "168.95.1.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2400:8902::1",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "::ffff:8.8.8.8"
            })
    void theOpenInternetIsOpen(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    /// Java turns mapped literals into IPv4; a name server's bytes need not pass through that.
    @Test
    void aMappedAddressInBytesIsSeenThrough() {
        assertThat(PublicAddresses.isPublic(HexFormat.of().parseHex("00000000000000000000ffff7f000001")))
                .isFalse();
        assertThat(PublicAddresses.isPublic(HexFormat.of().parseHex("00000000000000000000ffff08080808")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.com,example.com,443,/",
        "http://example.com:8080/a?b=c#d,example.com,8080,/a?b=c",
        "HTTPS://例え.jp/圖片 一.jpg,xn--r8jz45g.jp,443,/%E5%9C%96%E7%89%87%20%E4%B8%80.jpg",
        "https://a_b.example.com/x|y,a_b.example.com,443,/x%7Cy",
        "http://[::1]:81/,::1,81,/",
        "https://example.com./x,example.com,443,/x",
        "http://2130706433/,2130706433,80,/"
    })
    void anAddressIsReadAsBrowsersDo(String text, String host, int port, String path) {
        var address = WebAddress.of(text).orElseThrow();
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/x",
                "/x",
                "https://",
                "https://user:secret@example.com/",
                "https://user@example.com/",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:x/",
                "http://[fe80::1%25eth0]/",
                "http://exa%6dple.com/",
                "https:example.com",
                "mailto:a@example.com",
                "https://exam\nple.com/"
            })
    void whatIsNoWebAddressIsRefused(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }
}
