package org.jinye.evidence.internal.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jinye.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scanner that {@code jinye.attachments.scan} names, and what holds while it is down. */
@Component
public class VirusScan {

  private static final int CLAMD_PORT = 3310;

  private final @Nullable Scanner scanner;
  private final boolean takenUnscanned;
  private final String title;

  public VirusScan(
      @Value("${jinye.attachments.scan}") String scan,
      @Value("${jinye.attachments.scan-down}") String down,
      @Value("${jinye.attachments.scan-patience}") Duration patience) {
    this.scanner = scanner(scan.strip(), patience);
    this.takenUnscanned = isTaken(down);
    this.title = scanner == null ? "没有设置" : scan.strip();
  }

  public String title() {
    return title;
  }

  public ScanResult scan(Path file) {
    return scanner == null ? new ScanResult.NotAsked() : scanner.scan(file);
  }

  /** Whether a file is taken, and marked, while the scanner cannot be reached. */
  public boolean takesUnscanned() {
    return takenUnscanned;
  }

  private static boolean isTaken(String down) {
    return switch (down) {
      case "refuse" -> false;
      case "mark" -> true;
      default ->
          throw StartRefused.because(
              "配置 jinye.attachments.scan-down 只能是 refuse（不收）或 mark（收下并标明），现在是“" + down + "”。");
    };
  }

  private static @Nullable Scanner scanner(String scan, Duration patience) {
    List<String> words = List.of(scan.split(" +", -1));
    return switch (words.getFirst()) {
      case "none" -> null;
      case "clamd" -> clamd(words, patience);
      case "command" -> new CommandScanner(commandOf(words), patience);
      default -> throw unknown(scan);
    };
  }

  private static Scanner clamd(List<String> words, Duration patience) {
    String address = words.size() == 2 ? words.get(1) : "";
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? address : address.substring(0, colon);
    try {
      int port = colon < 0 ? CLAMD_PORT : Integer.parseInt(address.substring(colon + 1));
      if (!host.isEmpty()) {
        return new Clamd(host, port, patience);
      }
    } catch (NumberFormatException e) {
      throw unknown(String.join(" ", words));
    }
    throw unknown(String.join(" ", words));
  }

  private static List<String> commandOf(List<String> words) {
    if (words.size() < 2) {
      throw unknown(words.getFirst());
    }
    return words.subList(1, words.size());
  }

  private static StartRefused unknown(String scan) {
    return StartRefused.because(
        "配置 jinye.attachments.scan 应是 none、clamd 主机:端口 或 command 程序 参数…，现在是“" + scan + "”。");
  }
}
