package org.jinye.evidence.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * ClamAV's daemon, asked by its INSTREAM command (clamd(8)): chunks with their length before them,
 * an empty one at the end, then one line of answer.
 */
final class Clamd implements Scanner {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;

  private final InetSocketAddress address;
  private final Duration patience;

  Clamd(String host, int port, Duration patience) {
    this.address = InetSocketAddress.createUnresolved(host, port);
    this.patience = patience;
  }

  @Override
  public ScanResult scan(Path file) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHostString(), address.getPort()),
          (int) patience.toMillis());
      socket.setSoTimeout((int) patience.toMillis());
      send(file, socket);
      return read(answer(socket.getInputStream()));
    } catch (IOException e) {
      return new ScanResult.Unavailable("clamd " + address + ": " + e.getMessage());
    }
  }

  private static void send(Path file, Socket socket) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
    out.write("zINSTREAM\0".getBytes(US_ASCII));
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      for (int n; (n = in.read(chunk)) > 0; ) {
        out.writeInt(n);
        out.write(chunk, 0, n);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST_ANSWER);
    return new String(bytes, UTF_8).replace("\0", "").strip();
  }

  /** {@code stream: OK}, {@code stream: Name FOUND}, or some error. */
  private static ScanResult read(String answer) {
    String words = answer.startsWith("stream: ") ? answer.substring("stream: ".length()) : answer;
    if (words.equals("OK")) {
      return new ScanResult.Clean();
    }
    return words.endsWith(" FOUND")
        ? new ScanResult.Infected(words.substring(0, words.length() - " FOUND".length()))
        : new ScanResult.Unavailable("clamd answered: " + answer);
  }
}
