package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.platform.db.DatabaseAccess;
import broadsheet.platform.db.DatabaseServer;
import broadsheet.platform.db.Migrations;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Opens the database, starts the application on it, does the work, and closes both in that order, also on Ctrl-C.
final class Launch {
    private static final long SECONDS_TO_STOP = 60;
    private static final AtomicReference<@Nullable IntSupplier> WORK = new AtomicReference<>();

    private Launch() {}

    /// Runs the work inside the application and gives its exit code.
    ///
    /// @param settings of the application, beside those of the database
    static int run(DataOptions options, Map<String, String> settings, IntSupplier work) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "broadsheet-stop"));
        try {
            return switch (options.open()) {
                case Outcome.Refused<DatabaseServer>(var problems) -> Console.refuse(problems);
                case Outcome.Done<DatabaseServer>(var server) -> {
                    try (server) {
                        yield migrateAndRun(options, server.access(), settings, work);
                    }
                }
            };
        } finally {
            stopped.countDown();
        }
    }

    private static int migrateAndRun(
            DataOptions options, DatabaseAccess access, Map<String, String> settings, IntSupplier work) {
        if (Migrations.apply(access) instanceof Outcome.Refused<Integer>(var problems)) {
            return Console.refuse(problems);
        }
        set("quarkus.datasource.jdbc.url", access.url());
        set("quarkus.datasource.username", access.user());
        set("quarkus.datasource.password", access.password());
        set("broadsheet.data", options.data.toAbsolutePath().normalize().toString());
        settings.forEach(Launch::set);
        WORK.set(work);
        endOnSignals();
        var failure = new AtomicReference<@Nullable Throwable>();
        var code = new AtomicReference<>(Console.NOT_DONE);
        Quarkus.run(Work.class, (exit, error) -> {
            code.set(exit);
            failure.set(error);
        });
        var error = failure.get();
        if (error != null) {
            error.printStackTrace();
        }
        return error == null ? code.get() : Console.NOT_DONE;
    }

    /// Ends the application first and the Java machine afterwards: what native libraries free when the
    /// machine ends must not be in use any more. Java has no other way to signals than this class, and
    /// the compiler does not let it through.
    private static void endOnSignals() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var end = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                Quarkus.asyncExit();
                return null;
            });
            for (var name : new String[] {"INT", "TERM"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), end);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(String name, @Nullable String value) {
        if (value != null) {
            System.setProperty(name, value);
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                Console.tell(Console.text("ops.stop.slow"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What Quarkus runs once everything is up.
    public static final class Work implements QuarkusApplication {
        @Override
        public int run(String... args) {
            var work = WORK.get();
            if (work == null) {
                throw new IllegalStateException("nothing to do");
            }
            return work.getAsInt();
        }
    }
}
