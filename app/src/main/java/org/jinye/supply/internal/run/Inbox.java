package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.IncomingFile;
import org.jinye.supply.internal.source.FileHeader;
import org.springframework.stereotype.Component;

/**
 * The watched folder: a file whose size has come to rest is imported under the profile that knows
 * its columns, registers before lines, and put into {@code done} or {@code refused} with a note.
 */
@Component
class Inbox {

  private final DataDirectory data;
  private final ImportReceiving receiving;
  private final Profiles profiles;
  private final ImportUnit unit;
  private Map<Path, Long> sizes = new HashMap<>();

  Inbox(DataDirectory data, ImportReceiving receiving, Profiles profiles, ImportUnit unit) {
    this.data = data;
    this.receiving = receiving;
    this.profiles = profiles;
    this.unit = unit;
  }

  /** To be called again and again; a file is taken when it is found twice with the same size. */
  synchronized void look() {
    try {
      Map<Path, Long> now = sizes();
      List<Path> still =
          now.entrySet().stream()
              .filter(found -> found.getValue().equals(sizes.get(found.getKey())))
              .map(Map.Entry::getKey)
              .toList();
      sizes = now;
      if (!still.isEmpty()) {
        Scope scope = new Scope("系统（收件目录）", unit.usual());
        for (Path file : inOrder(still)) {
          scope.run(() -> take(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Path, Long> sizes() throws IOException {
    var found = new HashMap<Path, Long>();
    try (Stream<Path> files = Files.list(data.inbox())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!String.valueOf(file.getFileName()).startsWith(".")) {
          found.put(file, Files.size(file));
        }
      }
    }
    return found;
  }

  private List<Path> inOrder(List<Path> files) throws IOException {
    record Placed(Path file, int order) {}
    var placed = new ArrayList<Placed>();
    for (Path file : files) {
      List<String> header = FileHeader.peek(file, data.temporary());
      placed.add(new Placed(file, Profiles.order(profiles.choose(header), header)));
    }
    placed.sort(Comparator.comparingInt(Placed::order).thenComparing(Placed::file));
    return placed.stream().map(Placed::file).toList();
  }

  private void take(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      ImportRecord done =
          receiving.importNow(
              new IncomingFile(content, name, ImportSource.INBOX, Optional.empty()));
      putAway(file, done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void putAway(Path file, ImportRecord done) throws IOException {
    String name = done.id() + "-" + file.getFileName();
    Path folder =
        Files.createDirectories(
            data.inbox().resolve(done.state() == ImportState.FINISHED ? "done" : "refused"));
    Files.writeString(folder.resolve(name + ".txt"), ImportNote.of(done) + "\n");
    Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
