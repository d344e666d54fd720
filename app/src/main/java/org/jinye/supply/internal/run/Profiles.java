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

  /** Our own first. One in the data folder that is wrong is left out, and said so in the log. */
  public List<Known> listAll() {
    var all = new ArrayList<Known>();
    for (String name : BUILT_IN) {
      all.add(read(name, builtIn(name)));
    }
    try (Stream<Path> files = Files.list(data.folder("profiles"))) {
      for (Path file : files.filter(Profiles::isYaml).sorted().toList()) {
        addReadable(all, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  public Optional<Known> find(String id) {
    return listAll().stream().filter(known -> known.profile().id().equals(id)).findFirst();
  }

  /** Reads one for an import; throws {@link ProfileRefused}. */
  public static Known read(String name, String text) {
    return new Known(ProfileReading.read(name, text), text);
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

  private static void addReadable(List<Known> all, Path file) throws IOException {
    try {
      all.add(read(String.valueOf(file.getFileName()), Files.readString(file)));
    } catch (ProfileRefused wrong) {
      LOG.warn("{}", wrong.getMessage());
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
