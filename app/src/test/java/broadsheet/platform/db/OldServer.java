package broadsheet.platform.db;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Speaks just enough of PostgreSQL's protocol to say which version it is, and does nothing that it is asked.
final class OldServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OldServer.class.getName());

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> status;

    OldServer(String version) throws IOException {
        status = Map.of(
                "server_version", version,
                "client_encoding", "UTF8",
                "server_encoding", "UTF8",
                "DateStyle", "ISO, MDY",
                "integer_datetimes", "on",
                "standard_conforming_strings", "on");
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException gone) {
                LOG.log(System.Logger.Level.DEBUG, "a client left", gone);
            }
        }
    }

    private void talk(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            var start = in.readNBytes(in.readInt() - Integer.BYTES);
            code = (start[0] << 8) + start[1];
            if (code != 3) {
                // A wish for TLS or GSS: no.
                out.writeByte('N');
            }
        } while (code != 3);
        send(out, 'R', new byte[Integer.BYTES]);
        for (var one : status.entrySet()) {
            send(out, 'S', (one.getKey() + "\0" + one.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
        }
        send(out, 'Z', new byte[] {'I'});
        for (var type = in.read(); type > 0 && type != 'X'; type = in.read()) {
            in.readNBytes(in.readInt() - Integer.BYTES);
            if (type == 'Q' || type == 'S') {
                send(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                send(out, 'Z', new byte[] {'I'});
            }
        }
    }

    private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
        var message = new ByteArrayOutputStream();
        var data = new DataOutputStream(message);
        data.writeByte(type);
        data.writeInt(body.length + Integer.BYTES);
        data.write(body);
        out.write(message.toByteArray());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
