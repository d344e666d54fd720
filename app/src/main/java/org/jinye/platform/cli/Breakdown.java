package org.jinye.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command says when something happened that nobody foresaw: one sentence, and a file. */
public final class Breakdown {

  private Breakdown() {}

  /**
   * Says that the command did not get to its end.
   *
   * @param folder where the details for the administrator are written
   */
  public static void tell(Throwable cause, Path folder) {
    StringWriter details = new StringWriter();
    cause.printStackTrace(new PrintWriter(details));
    try {
      Path file = Files.createTempFile(Files.createDirectories(folder), "error-", ".txt");
      Files.writeString(file, details.toString());
      CommandLines.complain("命令没有完成，已经存入的数据没有受影响。请把这个文件交给管理员：" + file);
    } catch (IOException e) {
      CommandLines.complain("命令没有完成，也无法写入目录 " + folder + "。请检查磁盘空间和权限。");
    }
  }
}
