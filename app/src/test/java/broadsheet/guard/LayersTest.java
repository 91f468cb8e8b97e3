package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What each kind of class may touch.
class LayersTest {
    private static final String[] INNER = {"Service", "Store", "Pages", "Api", "Forms", "Config"};
    private static final List<String> PURE = List.of("kernel", "formats", "text", "body");
    private static final List<String> FRAMEWORKS = List.of(
            "io.quarkus.",
            "io.smallrye.",
            "io.vertx.",
            "io.agroal.",
            "jakarta.",
            "org.eclipse.microprofile.",
            "org.jdbi.",
            "org.apache.lucene.",
            "org.flywaydb.",
            "gg.jte.",
            "java.sql.",
            "javax.sql.");
    private static final List<String> SQL =
            List.of("java.sql.", "javax.sql.", "org.jdbi.", "org.postgresql.", "io.agroal.");
    private static final Set<String> CLIENTS = Set.of(
            "java.net.http.HttpClient",
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "io.vertx.core.http.HttpClient",
            "io.vertx.core.net.NetClient");
    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

    @Test
    void whatIsBehindAContractIsNotPublic() {
        var allowed = Exceptions.of("public");
        var wrong = new TreeSet<String>();
        for (var type : Code.CLASSES) {
            if (Code.endsWith(type, INNER)
                    && !type.isNestedClass()
                    && !type.isInterface()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !allowed.allow(type.getName())) {
                wrong.add(type.getName());
            }
        }
        assertThat(wrong)
                .as("services, stores, pages and apis are package-private")
                .isEmpty();
        assertThat(allowed.unused()).as("exceptions that nothing needs").isEmpty();
    }

    @Test
    void purePackagesKnowNoFramework() {
        check(
                "framework",
                (type, dependency) -> PURE.contains(Code.feature(type).split("\\.", 2)[0])
                        && startsWith(target(dependency), FRAMEWORKS));
    }

    @Test
    void onlyStoresSeeSql() {
        check(
                "sql",
                (type, dependency) -> !Code.endsWith(type, "Store", "Rows")
                        && !Code.feature(type).equals("platform.db")
                        && startsWith(target(dependency), SQL));
    }

    @Test
    void storesKnowNoHttp() {
        check(
                "store-http",
                (type, dependency) -> Code.endsWith(type, "Store")
                        && startsWith(
                                target(dependency), List.of("jakarta.ws.", "io.vertx.", "broadsheet.platform.web.")));
    }

    @Test
    void pagesAndApisTouchNoStore() {
        check(
                "pages",
                (type, dependency) -> Code.endsWith(type, "Pages", "Api", "Forms")
                        && (target(dependency).endsWith("Store")
                                || target(dependency).equals("broadsheet.platform.db.Database")));
    }

    @Test
    void servicesKnowNoHttp() {
        check(
                "service-http",
                (type, dependency) -> Code.endsWith(type, "Service")
                        && !Code.feature(type).startsWith("platform.")
                        && startsWith(target(dependency), List.of("jakarta.ws.", "io.vertx.")));
    }

    @Test
    void onlyPlatformHttpOpensConnections() {
        checkCalls("connection", (type, access) -> !Code.feature(type).equals("platform.http") && isConnection(access));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        checkCalls("clock", (type, access) -> isClock(access));
    }

    private static boolean isConnection(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return (CLIENTS.contains(owner)
                        && (name.equals("<init>")
                                || name.startsWith("newH")
                                || name.startsWith("open")
                                || name.startsWith("connect")))
                || (owner.equals("java.net.URL") && name.startsWith("open"))
                || (owner.equals("io.vertx.core.Vertx") && name.matches("create(Http|Net)Client"));
    }

    private static boolean isClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        var oldDate = owner.equals("java.util.Date")
                && name.equals("<init>")
                && access.getDescription().contains("<init>()");
        var withoutClock = owner.startsWith("java.time.")
                && CLOCKS.contains(name)
                && !access.getDescription().contains("java.time.Clock)");
        return oldDate || withoutClock || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static void check(String guard, BiPredicate<JavaClass, Dependency> wrong) {
        report(
                guard,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> wrong.test(type, dependency))
                        .map(Dependency::getDescription));
    }

    private static void checkCalls(String guard, BiPredicate<JavaClass, JavaAccess<?>> wrong) {
        report(
                guard,
                type -> type.getAccessesFromSelf().stream()
                        .filter(access -> wrong.test(type, access))
                        .map(JavaAccess::getDescription));
    }

    private static void report(String guard, Function<JavaClass, Stream<String>> wrong) {
        var allowed = Exceptions.of(guard);
        var found = new TreeSet<String>();
        for (var type : Code.CLASSES) {
            var broken = wrong.apply(type).toList();
            if (!broken.isEmpty() && !allowed.allow(type.getPackageName() + "." + Code.outermost(type))) {
                found.add(type.getName() + ": " + broken.getFirst());
            }
        }
        assertThat(found).as("CONTRIBUTING.md says where such code lives").isEmpty();
        assertThat(allowed.unused()).as("exceptions that nothing needs").isEmpty();
    }

    private static String target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getName();
    }

    private static boolean startsWith(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
