package org.jinye.warnings.internal.run;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.rulebook.engine.RunDescription;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** The folder into which the results of a cluster are put for somebody to take by the page. */
@Component
public class ClusterInbox {

  private final Path folder;
  private final RunStore runs;
  private final ObjectMapper json;

  ClusterInbox(
      DataDirectory data,
      @Value("${jinye.cluster.inbox}") String folder,
      RunStore runs,
      ObjectMapper json) {
    this.folder = folder.isBlank() ? data.root().resolve("cluster") : Path.of(folder);
    this.runs = runs;
    this.json = json;
  }

  /**
   * A folder of results as it lies there, not yet checked.
   *
   * @param run what its run.json says; absent when it has none that can be read: then it is not
   *     finished, or still being copied
   * @param takenBy runs in the asker's scope that took it
   */
  public record Lying(String name, @Nullable RunDescription run, List<Long> takenBy) {}

  public Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  /** What lies there, the last name first. */
  public List<Lying> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Lying> lying = new ArrayList<>();
      all.filter(one -> Files.isDirectory(one, NOFOLLOW_LINKS))
          .sorted(Comparator.comparing(Path::toString).reversed())
          .forEach(one -> lying.add(lying(one)));
      return lying;
    } catch (IOException e) {
      throw new UncheckedIOException("集群结果目录不可读：" + folder, e);
    }
  }

  /** The folder of that name among those that lie there; a name leads nowhere else. */
  public Optional<Path> find(String name) {
    return list().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> folder().resolve(one.name()));
  }

  private Lying lying(Path one) {
    String name = String.valueOf(one.getFileName());
    try {
      SmallFile file = SmallFile.read(one.resolve(RunDescription.FILE));
      RunDescription run = json.readValue(file.content(), RunDescription.class);
      return new Lying(name, run, runs.listTaken(file.sha256()));
    } catch (IOException | JacksonException | NullPointerException notYet) {
      return new Lying(name, null, List.of());
    }
  }
}
