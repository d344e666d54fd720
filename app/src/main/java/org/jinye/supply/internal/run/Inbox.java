package org.jinye.supply.internal.run;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.IncomingFile;
import org.jinye.supply.internal.source.FileHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The watched folder: a file that has come to rest is imported under the profile that knows its
 * columns, registers before lines, and put into {@code done} or {@code refused} with a note. Each
 * file goes its own way: what is wrong with one holds up no other.
 */
@Component
class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LAST = 99;

  private final DataDirectory data;
  private final ImportReceiving receiving;
  private final Profiles profiles;
  private final ImportUnit unit;
  private final Clock clock;
  private final Map<Path, Held> held = new HashMap<>();
  private Map<Path, Shape> before = Map.of();

  Inbox(
      DataDirectory data,
      ImportReceiving receiving,
      Profiles profiles,
      ImportUnit unit,
      Clock clock) {
    this.data = data;
    this.receiving = receiving;
    this.profiles = profiles;
    this.unit = unit;
    this.clock = clock;
  }

  private record Shape(long size, FileTime changed) {}

  /**
   * Something went wrong with a file.
   *
   * @param done its import; null = it was not imported
   * @param next when to try again
   */
  private record Held(Shape shape, @Nullable ImportRecord done, Instant next) {}

  /** To be called again and again; a file is taken when it is found twice alike. */
  synchronized void look() {
    Map<Path, Shape> now = shapes();
    held.entrySet().removeIf(entry -> !entry.getValue().shape().equals(now.get(entry.getKey())));
    List<Path> ready =
        now.keySet().stream()
            .filter(file -> Objects.equals(now.get(file), before.get(file)) && isDue(file))
            .toList();
    before = now;
    if (!ready.isEmpty()) {
      Scope scope = new Scope("系统（收件目录）", unit.usual());
      for (Path file : inOrder(ready)) {
        scope.run(() -> take(file, Objects.requireNonNull(now.get(file))));
      }
    }
  }

  private boolean isDue(Path file) {
    Held why = held.get(file);
    return why == null || !clock.instant().isBefore(why.next());
  }

  private Map<Path, Shape> shapes() {
    var found = new HashMap<Path, Shape>();
    try (Stream<Path> files = Files.list(data.inbox())) {
      // a link leads elsewhere than to what was put here
      for (Path file : files.filter(one -> Files.isRegularFile(one, NOFOLLOW_LINKS)).toList()) {
        if (!String.valueOf(file.getFileName()).startsWith(".")) {
          shape(file).ifPresent(shape -> found.put(file, shape));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Optional<Shape> shape(Path file) throws IOException {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Shape(attributes.size(), attributes.lastModifiedTime()));
    } catch (NoSuchFileException gone) {
      LOG.debug("somebody took it back", gone);
      return Optional.empty();
    }
  }

  private List<Path> inOrder(List<Path> files) {
    record Placed(Path file, int order) {}
    return files.stream()
        .map(file -> new Placed(file, order(file)))
        .sorted(Comparator.comparingInt(Placed::order).thenComparing(Placed::file))
        .map(Placed::file)
        .toList();
  }

  private int order(Path file) {
    try {
      List<String> header = FileHeader.peek(file, data.temporary());
      return Profiles.order(profiles.choose(header), header);
    } catch (IOException unreadable) {
      LOG.debug("{} cannot be looked into", file, unreadable);
      return LAST;
    }
  }

  private void take(Path file, Shape shape) {
    Held earlier = held.remove(file);
    ImportRecord done = earlier == null ? null : earlier.done();
    try {
      if (done == null) {
        done = importNow(file);
      }
      new InboxShelf(data).putAway(file, done);
    } catch (IOException | RuntimeException failed) {
      // the boundary of one file: those behind it must not wait; once imported it never is again
      LOG.warn("{} stays in the inbox", file, failed);
      held.put(file, new Held(shape, done, clock.instant().plus(PATIENCE)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private ImportRecord importNow(Path file) throws IOException, InterruptedException {
    try (InputStream content = Files.newInputStream(file, NOFOLLOW_LINKS)) {
      String name = String.valueOf(file.getFileName());
      return receiving.importNow(
          new IncomingFile(content, name, ImportSource.INBOX, Optional.empty()));
    }
  }
}
