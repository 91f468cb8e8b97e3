package broadsheet.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Thu, 1 Jan 04 19:48 +0800 | 2004-01-01T11:48:00Z",
                "01 Jan 2004 00:00:00 EST | 2004-01-01T05:00:00Z",
                "Wed, 21 January 2026 14:38:48 +0100 | 2026-01-21T13:38:48Z",
                "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123+08:00 | 2003-12-31T02:14:55.123Z",
                "2003-12-31 10:14 | 2003-12-31T02:14:00Z",
                "2003-12-31 | 2003-12-30T16:00:00Z",
                "2003/12/31 | 2003-12-30T16:00:00Z",
                "20031231 | 2003-12-30T16:00:00Z",
                "2003-12 | 2003-11-30T16:00:00Z",
                "2003 | 2002-12-31T16:00:00Z",
                "2003-12-31T24:00:00Z | 2004-01-01T00:00:00Z",
                "Sat, 31 Dec 2016 23:59:60 UTC | 2016-12-31T23:59:59Z"
            })
    void usualDatesAreRead(String text, String moment) {
        assertThat(FeedDates.parse(text, TAIPEI)).contains(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2003-13-01", "31 Foo 2003", "0000-00-00", "99999-01-01", "1 Jan 0001"})
    void othersAreNot(String text) {
        assertThat(FeedDates.parse(text, TAIPEI)).isEmpty();
    }
}
