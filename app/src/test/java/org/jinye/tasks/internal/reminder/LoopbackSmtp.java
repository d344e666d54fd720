package org.jinye.tasks.internal.reminder;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** A mail server on the loopback that demands a login. */
final class LoopbackSmtp implements AutoCloseable {

  static final String USER = "jinye";
  static final String PASSWORD = "only-for-tests";
  private static final int TLS_FROM_THE_START = 465;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger loginsInClear = new AtomicInteger();
  private final SMTPServer server;

  private LoopbackSmtp(UnaryOperator<SMTPServer.Builder> more) {
    this.server =
        more.apply(
                new SMTPServer.Builder()
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .port(0)
                    .requireAuth()
                    .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                    .messageHandler((context, from, to, data) ->
                        received.add(new String(data, StandardCharsets.UTF_8))))
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      // a port that is taken, or not ours to take: isRunning tells
      server.stop();
    }
  }

  static LoopbackSmtp withStartTls(OwnCertificate certificate) throws Exception {
    var context = certificate.context();
    return new LoopbackSmtp(
        server -> server.enableTLS().requireTLS().startTlsSocketFactory(context, false));
  }

  static LoopbackSmtp withoutTls() {
    return new LoopbackSmtp(server -> server.enableTLS(false));
  }

  static LoopbackSmtp withTlsFromTheStart(OwnCertificate certificate) throws Exception {
    var context = certificate.context();
    return new LoopbackSmtp(server -> server.port(TLS_FROM_THE_START).serverSocketFactory(context));
  }

  int port() {
    return server.getPortAllocated();
  }

  boolean isRunning() {
    return server.isRunning();
  }

  List<String> received() {
    return received;
  }

  /** How often somebody said a password before the connection was sealed. */
  int loginsInClear() {
    return loginsInClear.get();
  }

  private void login(String user, String password, MessageContext context)
      throws LoginFailedException {
    if (context instanceof Session session && !session.isTLSStarted()) {
      loginsInClear.incrementAndGet();
    }
    if (!USER.equals(user) || !PASSWORD.equals(password)) {
      throw new LoginFailedException();
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
