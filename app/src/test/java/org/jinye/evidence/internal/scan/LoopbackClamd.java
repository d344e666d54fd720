package org.jinye.evidence.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks clamd's side of INSTREAM on the loopback and gives one answer. */
public final class LoopbackClamd implements AutoCloseable {

  private final ServerSocket server;
  private final String answer;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Thread thread;

  private LoopbackClamd(String answer) throws IOException {
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.answer = answer;
    this.thread = new Thread(this::serve, "clamd");
  }

  public static LoopbackClamd start(String answer) throws IOException {
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
    socket.getOutputStream().write(answer.getBytes(US_ASCII));
  }
}
