package org.jinye.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reverse proxy as docs/operations.md wants one: takes the nodes by turns, passes by one that
 * does not answer, and says for whom it asks.
 */
final class LoopbackProxy implements AutoCloseable {

  private static final Set<String> NOT_PASSED_ON =
      Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "expect");

  private final List<Integer> nodes;
  private final List<Integer> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  LoopbackProxy(List<Integer> nodes) throws IOException {
    this.nodes = nodes;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::pass);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Ports of the nodes that answered, in order. */
  List<Integer> asked() {
    return asked;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int first = turn.getAndIncrement();
      for (int i = 0; i < nodes.size(); i++) {
        int node = nodes.get((first + i) % nodes.size());
        try {
          answer(
              exchange,
              client.send(
                  request(exchange, node, body), HttpResponse.BodyHandlers.ofInputStream()));
          asked.add(node);
          return;
        } catch (ConnectException gone) {
          // the next one
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
      exchange.sendResponseHeaders(502, -1);
    }
  }

  private static HttpRequest request(HttpExchange exchange, int node, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          String key = name.toLowerCase(Locale.ROOT);
          if (!NOT_PASSED_ON.contains(key) && !key.startsWith("x-forwarded")) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "jinye.example")
        .header("X-Forwarded-Port", "443")
        .header("X-Forwarded-For", "192.0.2.17")
        .build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<InputStream> answer)
      throws IOException {
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          String key = name.toLowerCase(Locale.ROOT);
          if (!NOT_PASSED_ON.contains(key) && !key.startsWith(":")) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    byte[] body = answer.body().readAllBytes();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
