package org.jinye.platform.trail;

import org.jinye.platform.cli.CliCommand;
import org.jinye.platform.cli.CommandLines;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code ./jinye verify-trail}: exit status 1 when something is not as it was sealed. */
@Component
@Command(name = "verify-trail", description = "核验痕迹是否被改动")
class VerifyTrailCommand implements CliCommand {

  private final Verifying verifying;

  VerifyTrailCommand(Verifying verifying) {
    this.verifying = verifying;
  }

  @Override
  public Integer call() {
    Verdict verdict = verifying.verify(_ -> {});
    if (verdict.finding() != null) {
      CommandLines.complain(verdict.sentence());
      return 1;
    }
    System.out.println(verdict.sentence());
    if (!verdict.newest().isEmpty()) {
      System.out.println("最新封印的校验值（可抄存备查）：" + verdict.newest());
    }
    return 0;
  }
}
