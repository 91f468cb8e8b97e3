package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Nothing grows until nobody wants to read it.
class SizesTest {
    private static final int FILE = 250;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 6;
    private static final int PACKAGE = 20;
    private static final int TEMPLATE = 150;

    private static final List<Path> SOURCES = List.of(Repository.JAVA, Repository.ROOT.resolve("bench/src/main/java"));

    @Test
    void filesAreShort() {
        var exceptions = Exceptions.of("file");
        var wrong = new TreeSet<String>();
        for (var file : sources()) {
            var lines = Repository.text(file).lines().count();
            if (lines > FILE && !exceptions.allow(Repository.name(file))) {
                wrong.add(Repository.name(file) + ": " + lines + " lines, " + FILE + " at most");
            }
        }
        check(wrong, exceptions);
    }

    @Test
    void templatesAreShort() {
        var exceptions = Exceptions.of("template");
        var wrong = new TreeSet<String>();
        for (var file : Repository.files(Repository.APP.resolve("src/main/jte"), ".jte")) {
            var lines = Repository.text(file).lines().count();
            if (lines > TEMPLATE && !exceptions.allow(Repository.name(file))) {
                wrong.add(Repository.name(file) + ": " + lines + " lines, " + TEMPLATE + " at most");
            }
        }
        check(wrong, exceptions);
    }

    @Test
    void packagesAreSmall() {
        var exceptions = Exceptions.of("package");
        var counts = new TreeMap<String, Integer>();
        for (var file : sources()) {
            if (!file.endsWith("package-info.java")) {
                counts.merge(Repository.name(file.resolveSibling("")), 1, Integer::sum);
            }
        }
        var wrong = new TreeSet<String>();
        counts.forEach((name, count) -> {
            if (count > PACKAGE && !exceptions.allow(name)) {
                wrong.add(name + ": " + count + " files, " + PACKAGE + " at most");
            }
        });
        check(wrong, exceptions);
    }

    @Test
    void methodsAreShortAndTakeFewParameters() throws IOException {
        var methods = Exceptions.of("method");
        var parameters = Exceptions.of("parameters");
        var wrong = new TreeSet<String>();
        for (var method : methods()) {
            if (method.lines() > METHOD && !methods.allow(method.name())) {
                wrong.add(method.name() + ": " + method.lines() + " lines, " + METHOD + " at most");
            }
            if (method.parameters() > PARAMETERS && !parameters.allow(method.name())) {
                wrong.add(method.name() + ": " + method.parameters() + " parameters, " + PARAMETERS + " at most");
            }
        }
        check(wrong, methods);
        check(wrong, parameters);
    }

    private static void check(Set<String> wrong, Exceptions exceptions) {
        assertThat(wrong).as("split it by what it is about").isEmpty();
        assertThat(exceptions.unused()).as("exceptions that nothing needs").isEmpty();
    }

    private static List<Path> sources() {
        return SOURCES.stream()
                .flatMap(folder -> Repository.files(folder, ".java").stream())
                .toList();
    }

    private static List<Method> methods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            var scanner = new Scanner(Trees.instance(task).getSourcePositions());
            for (var unit : task.parse()) {
                scanner.scan(unit, unit);
            }
            return scanner.methods;
        }
    }

    private record Method(String name, long lines, int parameters) {}

    private static final class Scanner extends TreePathScanner<@Nullable Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();

        Scanner(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            var lines = unit.getLineMap();
            var body = method.getBody();
            // The lines between the braces.
            var length = body == null
                    ? 0
                    : lines.getLineNumber(positions.getEndPosition(unit, body))
                            - lines.getLineNumber(positions.getStartPosition(unit, body))
                            - 1;
            var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            var name = unit.getPackageName() + "." + owner.getSimpleName() + "." + method.getName();
            // A record has as many parts as its thing has, and a service names what it works with.
            var constructor = method.getName().contentEquals("<init>");
            methods.add(new Method(
                    name, length, constructor ? 0 : method.getParameters().size()));
            return super.visitMethod(method, unit);
        }
    }
}
