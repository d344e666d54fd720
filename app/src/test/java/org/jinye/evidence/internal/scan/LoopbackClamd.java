package org.jinye.evidence.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Function;

/** Speaks clamd's side of INSTREAM on the loopback and gives one answer. */
public final class LoopbackClamd implements AutoCloseable {

  private final ServerSocket server;
  private final Function<byte[], String> answer;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Thread thread;

  private LoopbackClamd(Function<byte[], String> answer) throws IOException {
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.answer = answer;
    this.thread = new Thread(this::serve, "clamd");
  }

  public static LoopbackClamd start(String answer) throws IOException {
    return start(content -> answer);
  }

  /** Finds something in whatever holds the word. */
  public static LoopbackClamd startLookingFor(String word) throws IOException {
    return start(content ->
        new String(content, ISO_8859_1).contains(word)
            ? "stream: Test." + word + " FOUND\0"
            : "stream: OK\0");
  }

  private static LoopbackClamd start(Function<byte[], String> answer) throws IOException {
    LoopbackClamd clamd = new LoopbackClamd(answer);
    clamd.thread.start();
    return clamd;
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  byte[] received() {
    return received.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    byte[] command = new byte[10];
    in.readFully(command);
    if (!new String(command, US_ASCII).equals("zINSTREAM\0")) {
      throw new IOException("no INSTREAM");
    }
    received.reset();
    for (int length; (length = in.readInt()) > 0; ) {
      received.write(in.readNBytes(length));
    }
    socket.getOutputStream().write(answer.apply(received()).getBytes(US_ASCII));
  }
}
