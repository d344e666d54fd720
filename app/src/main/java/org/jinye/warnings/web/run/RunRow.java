package org.jinye.warnings.web.run;

import java.math.BigDecimal;
import java.util.Locale;
import org.jinye.warnings.RunState;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.internal.run.RunLine;
import org.jinye.warnings.internal.run.Taken;
import org.jspecify.annotations.Nullable;

/**
 * A run as a page shows it.
 *
 * @param asked when it was asked for
 * @param started empty until it begins
 * @param ended empty until it ends
 * @param computed when it was computed elsewhere; empty when here
 * @param mayCancel whether the reader may stop it now
 */
public record RunRow(
    RunLine line,
    String city,
    String asked,
    String started,
    String ended,
    String computed,
    boolean mayCancel) {

  public String href() {
    return "/runs/" + line.id();
  }

  public boolean isOpen() {
    return !line.state().isEnded();
  }

  public boolean isFinished() {
    return line.state() == RunState.FINISHED;
  }

  public String foundHref() {
    return WarningLink.all().found(line.id()).href();
  }

  public String raisedHref() {
    return WarningLink.all().run(line.id()).href();
  }

  /** 3.2 秒, 2 分 5 秒. */
  public String duration() {
    BigDecimal seconds = line.seconds();
    if (seconds == null) {
      return "";
    }
    double all = seconds.doubleValue();
    return all < 60
        ? String.format(Locale.ROOT, "%.1f 秒", all)
        : "%d 分 %d 秒".formatted((long) all / 60, (long) all % 60);
  }

  /** What is being done, or that it is being stopped. */
  public String doing() {
    if (line.cancelAsked()) {
      return "正在取消";
    }
    return line.state() == RunState.WAITING ? "等待开始" : line.phase();
  }

  public String problem() {
    @Nullable String problem = line.problem();
    return problem == null ? "" : problem;
  }

  /** The program that computed it elsewhere; empty when here. */
  public String engine() {
    Taken taken = line.taken();
    return taken == null ? "" : taken.engine();
  }

  /** Colour of the state's badge. */
  public String colour() {
    return switch (line.state()) {
      case WAITING -> "secondary";
      case RUNNING -> "blue";
      case FINISHED -> "green";
      case FAILED -> "red";
      case CANCELLED -> "yellow";
    };
  }
}
