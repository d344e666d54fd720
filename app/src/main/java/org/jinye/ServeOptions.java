package org.jinye;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.cli.CommandLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The words after {@code ./jinye serve}. */
@Command(name = "serve", description = "启动服务")
final class ServeOptions implements Runnable {

  @Option(names = "--port", paramLabel = "端口", description = "监听端口，默认 8080")
  private @Nullable Integer port;

  @Option(names = "--data", paramLabel = "目录", description = "数据目录，默认 ./data")
  private @Nullable String data;

  private boolean accepted;

  /** Empty when the words are wrong; what is wrong has been said then. */
  static Optional<ServeOptions> parse(List<String> words) {
    ServeOptions options = new ServeOptions();
    CommandLines.prepared(new CommandLine(options)).execute(words.toArray(String[]::new));
    return options.accepted ? Optional.of(options) : Optional.empty();
  }

  @Override
  public void run() {
    accepted = port == null || (port >= 0 && port <= 65_535);
    if (!accepted) {
      CommandLines.complain("--port 应为 0 到 65535 之间的整数：" + port);
    }
  }

  List<String> properties() {
    List<String> properties = new ArrayList<>(List.of("--jinye.mode=serve"));
    if (port != null) {
      properties.add("--server.port=" + port);
    }
    if (data != null) {
      properties.add("--jinye.data=" + data);
    }
    return properties;
  }
}
