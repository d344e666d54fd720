package org.jinye.reports.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.warnings.OpenCount;
import org.jinye.warnings.Stage;
import org.jinye.worktime.Light;

/** Sums over the open warnings. */
public record DeskFigures(List<OpenCount> open) {

  public long total() {
    return sum(count -> true);
  }

  public long at(Stage stage) {
    return sum(count -> count.stage() == stage);
  }

  public long at(Stage stage, Light light) {
    return sum(count -> count.stage() == stage && count.light() == light);
  }

  public long overdue() {
    return sum(count -> count.light() == Light.OVERDUE);
  }

  public long returned() {
    return sum(OpenCount::returned);
  }

  Stream<String> counties() {
    return open.stream().map(OpenCount::county);
  }

  public DeskFigures ofCounty(String county) {
    return new DeskFigures(open.stream().filter(count -> count.county().equals(county)).toList());
  }

  private long sum(Predicate<OpenCount> wanted) {
    return open.stream().filter(wanted).mapToLong(OpenCount::warnings).sum();
  }
}
