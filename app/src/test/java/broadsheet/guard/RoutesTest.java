package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every way in is guarded.
class RoutesTest {
    private static final String WS = "jakarta.ws.rs.";
    private static final Set<String> WRITING = Set.of(WS + "POST", WS + "PUT", WS + "PATCH", WS + "DELETE");
    private static final Set<String> ALL =
            Set.of(WS + "POST", WS + "PUT", WS + "PATCH", WS + "DELETE", WS + "GET", WS + "HEAD", WS + "OPTIONS");

    @Test
    void everyResourceMethodIsPublic() {
        assertThat(methods(ALL).stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaMethod::getFullName))
                .as("a package-private one answers 404 in silence")
                .isEmpty();
    }

    @Test
    void everyWritingRouteHasAPermissionOrAReasonToBeOpen() {
        assertThat(methods(WRITING).stream()
                        .filter(method -> !isAnnotated(method, "broadsheet.account.Needs")
                                && !isAnnotated(method, "broadsheet.account.Open"))
                        .map(JavaMethod::getFullName))
                .as("@Needs(permission), or @Open(\"why anyone may\")")
                .isEmpty();
    }

    @Test
    void everyPublicPageIsInTheRegisterWithAPolicy() {
        var wrong = new TreeSet<String>();
        for (var method : methods(ALL)) {
            if (Code.endsWith(method.getOwner(), "Pages")) {
                wrong.add(method.getFullName() + ": PublicPages.add instead");
            }
        }
        var allowed = Exceptions.of("route");
        for (var type : Code.CLASSES) {
            if (!Code.feature(type).equals("platform.web") && usesRouter(type) && !allowed.allow(type.getName())) {
                wrong.add(type.getName() + " adds routes past PublicPages");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(allowed.unused()).as("exceptions that nothing needs").isEmpty();
    }

    private static boolean usesRouter(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals("io.vertx.ext.web.Router"));
    }

    private static boolean isAnnotated(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static Set<JavaMethod> methods(Set<String> verbs) {
        var methods = new LinkedHashSet<JavaMethod>();
        for (var type : Code.CLASSES) {
            for (var method : type.getMethods()) {
                if (verbs.stream().anyMatch(method::isAnnotatedWith)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }
}
