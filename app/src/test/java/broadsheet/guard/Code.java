package broadsheet.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/// The compiled classes of the application, read once, and the features that they belong to.
final class Code {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("broadsheet");

    private static final String ROOT = "broadsheet";

    private Code() {}

    /// The feature of a class: its package without the root, such as `story` or `platform.db`; empty for the
    /// start of
    /// the program.
    static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.length() <= ROOT.length() ? "" : name.substring(ROOT.length() + 1);
    }

    /// True for classes of ours.
    static boolean isOurs(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    /// The name of the outermost class around it.
    static String outermost(JavaClass type) {
        var name = type.getName();
        var simple = name.substring(name.lastIndexOf('.') + 1);
        var dollar = simple.indexOf('$');
        return dollar < 0 ? simple : simple.substring(0, dollar);
    }

    static boolean endsWith(JavaClass type, String... suffixes) {
        return Stream.of(suffixes).anyMatch(outermost(type)::endsWith);
    }
}
