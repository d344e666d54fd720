package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.intake.Binding;
import org.jinye.supply.internal.profile.Profile;
import org.jinye.supply.internal.profile.ProfileFile;
import org.jinye.supply.internal.profile.ProfileReading;
import org.jinye.supply.internal.profile.ProfileRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The import profiles at hand: those built in, and those in the data folder's {@code profiles}. */
@Component
public class Profiles {

  private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
  private static final List<String> BUILT_IN = List.of("jinye", "iowa-2018");

  private final DataDirectory data;

  Profiles(DataDirectory data) {
    this.data = data;
  }

  /** A profile with the text it was read from. */
  public record Known(Profile profile, String text) {}

  /** Our own first. One in the data folder that is wrong is left out: {@link #listProblems}. */
  public List<Known> listAll() {
    return look().known();
  }

  /** What is wrong with the profiles that were left out, a sentence each. */
  public List<String> listProblems() {
    return look().problems();
  }

  private record Found(List<Known> known, List<String> problems) {}

  private Found look() {
    var found = new Found(new ArrayList<>(), new ArrayList<>());
    for (String name : BUILT_IN) {
      found.known().add(read(name, builtIn(name)));
    }
    Path folder = data.folder("profiles");
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Profiles::isYaml).sorted().forEach(file -> add(found, file));
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.debug("{} cannot be listed", folder, unreadable);
      found.problems().add("数据目录下的 profiles 文件夹无法读取，请检查它的权限。");
    }
    return found;
  }

  public Optional<Known> find(String id) {
    return listAll().stream().filter(known -> known.profile().id().equals(id)).findFirst();
  }

  /** Reads one for an import; throws {@link ProfileRefused}. */
  public static Known read(String name, String text) {
    return new Known(ProfileReading.read(name, text), text);
  }

  /** Reads one from a file, likewise. */
  static Known readFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return read(name, ProfileFile.text(name, file));
  }

  /** The profile that knows the columns, with most of them; our own when none does. */
  public Known choose(List<String> header) {
    List<Known> all = listAll();
    return all.stream()
        .filter(known -> Binding.findKind(known.profile(), header).isPresent())
        .max(Comparator.comparingInt(known -> Binding.countMatched(known.profile(), header)))
        .orElse(all.getFirst());
  }

  /** What a file with these columns holds; lines come last. */
  public static int order(Known known, List<String> header) {
    return Binding.findKind(known.profile(), header).map(RecordKind::ordinal).orElse(99);
  }

  private static void add(Found found, Path file) {
    try {
      found.known().add(readFile(file));
    } catch (ProfileRefused wrong) {
      LOG.debug("{} is left out", file, wrong);
      found.problems().add(wrong.text());
    }
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
  }

  private static String builtIn(String name) {
    String resource = "/profiles/" + name + ".yaml";
    try (InputStream input = Profiles.class.getResourceAsStream(resource)) {
      if (input == null) {
        throw new IllegalStateException("not built in: " + resource);
      }
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
