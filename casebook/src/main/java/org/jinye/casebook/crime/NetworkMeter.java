package org.jinye.casebook.crime;

import java.util.List;
import org.jinye.casebook.Money;

/**
 * How far a case is a network case: all tests must be met.
 *
 * @param tests money, shape, arrests
 */
public record NetworkMeter(NetworkStandard standard, List<Test> tests) {

  public NetworkMeter {
    tests = List.copyOf(tests);
  }

  /** What a test is about. */
  public enum Subject {
    MONEY("涉案金额"),
    SHAPE("环节、场所或者车辆"),
    ARRESTS("逮捕");

    private final String title;

    Subject(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Whether a finding speaks to it. */
    public boolean isAbout(NetworkFinding finding) {
      return switch (finding.kind()) {
        case MONEY -> this == MONEY;
        case LINK, PREMISES, VEHICLE -> this == SHAPE;
        case ARREST -> this == ARRESTS;
        case PAPER -> false;
      };
    }
  }

  /**
   * One test.
   *
   * @param present the figure as it is
   * @param missing what lacks; empty when it is met
   */
  public record Test(Subject subject, String title, String present, String missing) {
    public boolean isMet() {
      return missing.isEmpty();
    }
  }

  public static NetworkMeter measure(NetworkStandard standard, NetworkFigures figures) {
    return new NetworkMeter(
        standard,
        List.of(money(standard, figures), shape(standard, figures), arrests(standard, figures)));
  }

  public boolean isMet() {
    return tests.stream().allMatch(Test::isMet);
  }

  private static Test money(NetworkStandard standard, NetworkFigures figures) {
    Money least = Money.ofYuan(standard.money());
    long lacking = least.fen() - figures.money().fen();
    return new Test(
        Subject.MONEY,
        "涉案金额不低于" + least + "元",
        figures.money() + "元",
        lacking > 0 ? "还差" + new Money(lacking) + "元" : "");
  }

  private static Test shape(NetworkStandard standard, NetworkFigures figures) {
    int links = figures.premises().size();
    int premises = figures.mostPremises();
    boolean isMet =
        links >= standard.links()
            || premises >= standard.premises()
            || figures.vehicles() >= standard.vehicles();
    return new Test(
        Subject.SHAPE,
        "涉及"
            + standard.links()
            + "个以上环节，或者同一环节"
            + standard.premises()
            + "处以上场所，或者"
            + standard.vehicles()
            + "辆以上车辆",
        "环节" + links + "个，同一环节场所最多" + premises + "处，车辆" + figures.vehicles() + "辆",
        isMet
            ? ""
            : "还差环节"
                + (standard.links() - links)
                + "个，或者场所"
                + (standard.premises() - premises)
                + "处，或者车辆"
                + (standard.vehicles() - figures.vehicles())
                + "辆");
  }

  private static Test arrests(NetworkStandard standard, NetworkFigures figures) {
    int lacking = standard.arrests() - figures.arrests();
    return new Test(
        Subject.ARRESTS,
        "逮捕" + standard.arrests() + "人以上",
        figures.arrests() + "人",
        lacking > 0 ? "还差" + lacking + "人" : "");
  }
}
