package org.jinye.demo;

import java.io.IOException;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.jinye.platform.web.Refused;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./jinye demo}. */
@Component
@Command(name = "demo", description = "在空的数据目录里生成演示城市")
class DemoCommand implements CliCommand {

  private static final int FEWEST_RETAILERS = 50;
  private static final int MOST_RETAILERS = 100_000;
  private static final int FEWEST_WEEKS = 8;
  private static final int MOST_WEEKS = 104;

  @Option(names = "--seed", paramLabel = "种子", description = "同一种子生成同一城市，默认 9901")
  private long seed = DemoCity.USUAL_SEED;

  @Option(names = "--retailers", paramLabel = "户数", description = "零售户数，默认 3000")
  private int retailers = DemoCity.USUAL_RETAILERS;

  @Option(names = "--weeks", paramLabel = "周数", description = "订单周数，到本周为止，默认 26")
  private int weeks = DemoCity.USUAL_WEEKS;

  private final DemoData demo;

  DemoCommand(DemoData demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() throws IOException {
    if (retailers < FEWEST_RETAILERS || retailers > MOST_RETAILERS) {
      CommandLines.complain(
          "--retailers 应为 " + FEWEST_RETAILERS + " 到 " + MOST_RETAILERS + " 之间的整数。");
      return CommandLines.WRONG_WORDS;
    }
    if (weeks < FEWEST_WEEKS || weeks > MOST_WEEKS) {
      CommandLines.complain("--weeks 应为 " + FEWEST_WEEKS + " 到 " + MOST_WEEKS + " 之间的整数。");
      return CommandLines.WRONG_WORDS;
    }
    try {
      demo.make(seed, retailers, weeks, Telling.onConsole());
      return 0;
    } catch (Refused refused) {
      CommandLines.complain(String.valueOf(refused.getMessage()));
      return 1;
    }
  }
}
