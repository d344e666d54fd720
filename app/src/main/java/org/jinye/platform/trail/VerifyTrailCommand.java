package org.jinye.platform.trail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./jinye verify-trail}: exit status 1 when something is not as it was sealed. */
@Component
@Command(name = "verify-trail", description = "核验痕迹是否被改动")
class VerifyTrailCommand implements CliCommand {

  private final Verifying verifying;

  @Parameters(
      arity = "0..*",
      paramLabel = "seals.log",
      description = "别的节点的、或另行保管的封印抄件，逐一比对；数据目录里的那一份总是比对的")
  private List<Path> copies = new ArrayList<>();

  VerifyTrailCommand(Verifying verifying) {
    this.verifying = verifying;
  }

  @Override
  public Integer call() {
    for (Path copy : copies) {
      if (!Files.isReadable(copy) || Files.isDirectory(copy)) {
        CommandLines.complain("没有这个文件，或者不可读：" + copy);
        return CommandLines.WRONG_WORDS;
      }
      if (new NotedSeals(copy).newest() == 0) {
        CommandLines.complain("这不是 seals.log，里面没有封印：" + copy);
        return CommandLines.WRONG_WORDS;
      }
    }
    Verdict verdict = verifying.verify(copies, _ -> {});
    if (verdict.finding() != null) {
      CommandLines.complain(verdict.sentence());
      return 1;
    }
    System.out.println(verdict.sentence());
    for (Path copy : copies) {
      System.out.println(copy + "：相符，记到第 " + new NotedSeals(copy).newest() + " 号封印。");
    }
    if (!verdict.newest().isEmpty()) {
      System.out.println("最新封印的校验值（可抄存备查）：" + verdict.newest());
    }
    return 0;
  }
}
