package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.IncomingFile;
import org.jinye.supply.internal.profile.ProfileRefused;
import org.jinye.supply.internal.source.FileHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jinye import}: imports files, of a folder all of them, registers before lines. */
@Component
@Command(name = "import", description = "导入零售户、品规、备案和订单文件")
class ImportCommand implements CliCommand {

  private static final int DONE = 0;
  private static final int NOT_DONE = 1;

  @Parameters(arity = "1..*", paramLabel = "文件或目录", description = "CSV、xlsx 或 Parquet；目录则导入其中所有文件")
  private List<Path> paths = List.of();

  @Option(names = "--profile", paramLabel = "导入模板", description = "模板文件或模板名；不写则按列名识别")
  private @Nullable String profile;

  @Option(names = "--unit", paramLabel = "单位代码", description = "只导入该单位的数据；不写则为唯一的地市，或全部")
  private @Nullable String unit;

  private final ImportReceiving receiving;
  private final Profiles profiles;
  private final ImportUnit usualUnit;
  private final DataDirectory data;
  private final PrintStream out = System.out;

  ImportCommand(
      ImportReceiving receiving, Profiles profiles, ImportUnit usualUnit, DataDirectory data) {
    this.receiving = receiving;
    this.profiles = profiles;
    this.usualUnit = usualUnit;
    this.data = data;
  }

  @Override
  public Integer call() {
    if (unit != null && !unit.matches("([0-9]{2}){0,3}")) {
      CommandLines.complain("单位代码应为 2、4 或 6 位数字：" + unit);
      return CommandLines.WRONG_WORDS;
    }
    try {
      Optional<Profiles.Known> chosen = chosenProfile();
      List<Path> files = inOrder(chosen);
      int status = DONE;
      for (Path file : files) {
        // the registers may have brought the first city in
        Scope scope = new Scope("系统（命令行）", unit == null ? usualUnit.usual() : unit);
        status = Math.max(status, scope.get(() -> take(file, chosen)));
      }
      return status;
    } catch (Refused | ProfileRefused refused) {
      CommandLines.complain(String.valueOf(refused.getMessage()));
      return NOT_DONE;
    } catch (IOException unreadable) {
      CommandLines.complain("无法读取：" + unreadable.getMessage());
      return NOT_DONE;
    }
  }

  private Optional<Profiles.Known> chosenProfile() {
    if (profile == null) {
      return Optional.empty();
    }
    Path file = Path.of(profile);
    if (Files.isRegularFile(file)) {
      return Optional.of(Profiles.readFile(file));
    }
    return Optional.of(
        profiles.find(profile).orElseThrow(() -> Refused.because("没有这个导入模板：" + profile)));
  }

  private List<Path> inOrder(Optional<Profiles.Known> chosen) throws IOException {
    record Placed(Path file, int order) {}
    var placed = new ArrayList<Placed>();
    for (Path file : files()) {
      List<String> header = FileHeader.peek(file, data.temporary());
      Profiles.Known known = chosen.orElseGet(() -> profiles.choose(header));
      placed.add(new Placed(file, Profiles.order(known, header)));
    }
    placed.sort(Comparator.comparingInt(Placed::order));
    return placed.stream().map(Placed::file).toList();
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(ImportCommand::isData).sorted().forEach(files::add);
        }
      } else if (Files.isReadable(path)) {
        files.add(path);
      } else {
        throw Refused.because("没有这个文件，或不可读：" + path);
      }
    }
    return files;
  }

  private static boolean isData(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && Stream.of(".csv", ".txt", ".tsv", ".xlsx", ".parquet", ".jsonl", ".ndjson")
            .anyMatch(name::endsWith);
  }

  private int take(Path file, Optional<Profiles.Known> chosen) {
    try (InputStream content = Files.newInputStream(file)) {
      ImportRecord done =
          receiving.importNow(
              new IncomingFile(
                  content,
                  String.valueOf(file.getFileName()),
                  ImportSource.COMMAND,
                  chosen.map(Profiles.Known::text)));
      out.println(ImportNote.of(done));
      return done.state() == ImportState.FINISHED ? DONE : NOT_DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return NOT_DONE;
    }
  }
}
