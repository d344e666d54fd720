package org.jinye.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for pages at a steady rate, whether the server keeps up or not: a time counts from the
 * moment at which the request was due.
 *
 * <p>{@code Load http://localhost:8080 <requests a second> <seconds> <user>:<password>=/path …}
 */
final class Load {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String server;
  private final Map<String, List<Double>> times = new ConcurrentHashMap<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();

  private Load(String server) {
    this.server = server;
  }

  private record Target(String who, String path, HttpClient client) {}

  public static void main(String[] args) throws Exception {
    Load load = new Load(args[0]);
    int rate = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    Map<String, HttpClient> signedIn = new TreeMap<>();
    List<Target> targets = new ArrayList<>();
    for (String asked : List.of(args).subList(3, args.length)) {
      String who = asked.substring(0, asked.indexOf('='));
      String path = asked.substring(asked.indexOf('=') + 1);
      if (!signedIn.containsKey(who)) {
        signedIn.put(who, load.signIn(who));
      }
      targets.add(new Target(who, path, signedIn.get(who)));
    }
    load.run(targets, rate, seconds);
    load.tell();
  }

  private HttpClient signIn(String who) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String form = client.send(request("/login").build(), BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(form);
    if (!token.find()) {
      throw new IOException("no sign-in form at " + server);
    }
    String name = who.substring(0, who.indexOf(':'));
    String password = who.substring(who.indexOf(':') + 1);
    String fields =
        "username="
            + coded(name)
            + "&password="
            + coded(password)
            + "&_csrf="
            + coded(token.group(1));
    var answer =
        client.send(
            request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build(),
            BodyHandlers.ofString());
    if (answer.uri().getPath().startsWith("/login")) {
      throw new IOException("not signed in: " + name);
    }
    return client;
  }

  private void run(List<Target> targets, int rate, int seconds) throws InterruptedException {
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        Target target = targets.get(i % targets.size());
        threads.execute(() -> ask(target, due));
      }
    }
  }

  private void ask(Target target, long due) {
    try {
      var answer = target.client().send(request(target.path()).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200 || !answer.uri().toString().endsWith(target.path())) {
        problems.add(answer.statusCode() + " " + answer.uri() + " for " + target.path());
      }
      double millis = (System.nanoTime() - due) / 1e6;
      String name = target.who().substring(0, target.who().indexOf(':')) + " " + target.path();
      times.computeIfAbsent(name, n -> new CopyOnWriteArrayList<>()).add(millis);
    } catch (IOException e) {
      problems.add(e + " " + target.path());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell() {
    List<Double> all = new ArrayList<>();
    new TreeMap<>(times)
        .forEach((name, millis) -> {
          all.addAll(millis);
          tell(name, millis);
        });
    tell("all", all);
    System.out.println(
        problems.size() + " problems " + problems.stream().distinct().limit(5).toList());
  }

  private static void tell(String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%-60s n=%d p50=%.1f p95=%.1f p99=%.1f ms%n",
        name, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
