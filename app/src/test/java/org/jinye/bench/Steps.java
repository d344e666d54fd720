package org.jinye.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.Moved;
import org.jinye.tasks.Procedures;
import org.jinye.tasks.Taking;
import org.jinye.testing.Installation;
import org.jinye.testing.OwnCity;

/**
 * How many steps of procedures are taken in a second, each a transaction of its own on the embedded
 * PostgreSQL with fsync on: the instance moves, its task ends, the next one opens.
 *
 * <p>{@code Steps <procedures> <threads> <rounds>}
 */
final class Steps {

  private static final String CODE = "watch-class";

  private final Procedures procedures;
  private final OwnCity city;

  private Steps(Procedures procedures, OwnCity city) {
    this.procedures = procedures;
    this.city = city;
  }

  public static void main(String[] args) throws Exception {
    int many = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    Path data = Files.createTempDirectory("jinye-steps");
    try (var application = new Installation(data).open()) {
      OwnCity city = OwnCity.found(application.getBean(Organization.class));
      Steps steps = new Steps(application.getBean(Procedures.class), city);
      double[] rates = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        rates[round] = steps.round(round, many, threads);
        System.out.printf("round %d: %.0f steps a second%n", round + 1, rates[round]);
      }
      Arrays.sort(rates);
      System.out.printf("median: %.0f steps a second%n", rates[rounds / 2]);
    }
  }

  private double round(int round, int many, int threads) throws InterruptedException {
    List<String> ids =
        IntStream.range(0, many).mapToObj(i -> city.eastCounty() + "-" + round + "-" + i).toList();
    city.countySupervisor().scope().run(() -> ids.forEach(this::start));
    long begun = System.nanoTime();
    all(threads, ids, id -> take(city.countySupervisor(), id, "propose", "send"));
    all(threads, ids, id -> take(city.citySupervisor(), id, "decide", "approve"));
    return 2.0 * many / Duration.ofNanos(System.nanoTime() - begun).toMillis() * 1000;
  }

  private static void all(int threads, List<String> ids, java.util.function.Consumer<String> work)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < ids.size(); i = next.getAndIncrement()) {
            work.accept(ids.get(i));
          }
          return true;
        };
    try (var pool = Executors.newFixedThreadPool(threads)) {
      pool.invokeAll(java.util.Collections.nCopies(threads, worker));
    }
  }

  private void start(String id) {
    procedures.start(new Procedures.Subject(CODE, id, "店" + id, city.eastCounty(), "测量"));
  }

  private void take(SignedIn who, String id, String step, String outcome) {
    Moved moved = who.scope().get(() -> procedures.take(new Taking(CODE, id, step, outcome, "")));
    if (!(moved instanceof Moved.Done)) {
      throw new IllegalStateException(moved.toString());
    }
  }
}
