package broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// nginx serving the files of a folder as fast as it can: the reference.
final class Nginx implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    static final Path BROTLI = Path.of("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");

    private final Process process;
    private final int port;

    /// @param folder with `www`, whose files are served
    Nginx(Path folder) throws IOException {
        port = Tools.freePort();
        var config = Files.writeString(folder.resolve("nginx.conf"), config(folder));
        process = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    private String config(Path folder) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return """
                %sload_module %s;
                daemon off;
                worker_processes auto;
                pid FOLDER/nginx.pid;
                error_log FOLDER/nginx.err;
                events { worker_connections 1024; }
                http {
                  types { text/html html; }
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  open_file_cache max=100 inactive=1h;
                  open_file_cache_valid 1h;
                  keepalive_requests 1000000;
                  keepalive_timeout 1h;
                  gzip_static on;
                  brotli_static on;
                  client_body_temp_path FOLDER/body;
                  proxy_temp_path FOLDER/proxy;
                  fastcgi_temp_path FOLDER/fastcgi;
                  uwsgi_temp_path FOLDER/uwsgi;
                  scgi_temp_path FOLDER/scgi;
                  server { listen 127.0.0.1:%d; root FOLDER/www; }
                }
                """.replace("FOLDER", folder.toString()).formatted(root ? "user root;\n" : "", BROTLI, port);
    }

    String url(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    /// Processor time of all its workers so far.
    Duration cpu() {
        return process.descendants()
                .map(worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        Tools.stop(process);
    }
}
