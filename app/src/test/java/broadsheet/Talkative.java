package broadsheet;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// For tests that need long discussions quickly: a member may write more in a minute than the house allows, and the
/// same again.
public final class Talkative implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("broadsheet.screening.per-minute", "100000", "broadsheet.screening.repeats", "100000");
    }
}
