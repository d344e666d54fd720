package org.jinye.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./jinye restore}: without the application, whose database is not there yet. */
@Command(name = "restore", description = "把备份恢复到空的数据目录（和空的数据库）")
public final class RestoreCommand implements CliCommand {

  @Parameters(index = "0", paramLabel = "备份文件", description = "jinye backup 做出的文件")
  private Path file = Path.of("");

  private final Environment environment;
  private final Path folder;

  /**
   * Restores into what the environment configures.
   *
   * @param folder the data folder
   */
  public RestoreCommand(Environment environment, Path folder) {
    this.environment = environment;
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      CommandLines.complain("没有这个备份文件：" + file);
      return 1;
    }
    try (BackupReader backup = new BackupReader(file)) {
      Manifest manifest = backup.manifest();
      new Restoring(environment, folder).restore(backup);
      System.out.printf(
          "恢复完成：%s（备份于 %s，%,d 行，%,d 个文件）。现在可以启动服务。%n",
          folder, manifest.madeAt(), manifest.rows(), manifest.files().size());
      return 0;
    } catch (BackupRefused refused) {
      CommandLines.complain(refused.sentence());
      return 1;
    }
  }
}
