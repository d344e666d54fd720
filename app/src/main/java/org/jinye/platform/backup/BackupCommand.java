package org.jinye.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./jinye backup}. */
@Component
@Command(name = "backup", description = "把数据库和全部文件备份到一个文件，服务运行时也可以")
class BackupCommand implements CliCommand {

  private static final int NAMED = 5;

  @Parameters(index = "0", paramLabel = "备份文件", description = "例如 /backup/jinye-2026-09-24.zip")
  private Path file = Path.of("");

  private final Backup backup;
  private final Clock clock;

  BackupCommand(Backup backup, Clock clock) {
    this.backup = backup;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      CommandLines.complain("备份所在的目录不存在或不可写：" + folder);
      return 1;
    }
    if (Files.exists(file)) {
      CommandLines.complain("已经有这个文件，没有覆盖：" + file);
      return 1;
    }
    try {
      tell(clock.instant(), backup.make(file));
      return 0;
    } catch (BackupRefused refused) {
      CommandLines.complain(refused.sentence());
      return 1;
    }
  }

  private void tell(Instant begun, Backup.Made made) throws IOException {
    Manifest manifest = made.manifest();
    System.out.printf(
        "备份完成：%s（%,d 个数据表，%,d 行；%,d 个文件；备份文件 %,d MB；用时 %d 秒）%n",
        file,
        manifest.tables().size(),
        manifest.rows(),
        manifest.files().size(),
        Files.size(file) >> 20,
        Duration.between(begun, clock.instant()).toSeconds());
    System.out.println("备份里有全部业务数据和密钥，请像数据本身一样保管。");
    tellMissing(made.missing());
    backup.elsewhere().forEach(CommandLines::complain);
  }

  private static void tellMissing(List<String> missing) {
    if (!missing.isEmpty()) {
      CommandLines.complain(
          "注意：数据库里登记的 "
              + missing.size()
              + " 个文件在磁盘上没有，备份里也就没有，例如 "
              + String.join("、", missing.subList(0, Math.min(NAMED, missing.size()))));
    }
  }
}
