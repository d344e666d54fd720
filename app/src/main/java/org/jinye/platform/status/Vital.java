package org.jinye.platform.status;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * A figure that tells whether the system is well, contributed by a module as a bean. Measured under
 * the system's own scope whenever somebody looks, so it must be cheap.
 *
 * @param metric name in Prometheus without the prefix {@code jinye_}, with its unit: {@code
 *     imports_waiting}, {@code disk_free_bytes}
 * @param title what it counts, for the page
 * @param unit of the page, behind the figure
 * @param limits from where on somebody should look at it
 * @param advice what he should do then
 */
public record Vital(
    String metric,
    String title,
    String unit,
    DoubleSupplier measure,
    Limits limits,
    String advice) {

  /** How a figure is to be taken. */
  public enum State {
    WELL("正常", "green"),
    CONCERN("注意", "yellow"),
    ALARM("告警", "red"),
    UNKNOWN("无法读取", "red");

    private final String title;
    private final String colour;

    State(String title, String colour) {
      this.title = title;
      this.colour = colour;
    }

    public String title() {
      return title;
    }

    public String colour() {
      return colour;
    }
  }

  /** Two thresholds; when the alarm is the lower one, it is little that worries. */
  public record Limits(double concern, double alarm) {

    State judge(double figure) {
      if (Double.isNaN(figure)) {
        return State.UNKNOWN;
      }
      if (alarm >= concern ? figure >= alarm : figure <= alarm) {
        return State.ALARM;
      }
      return (alarm >= concern ? figure >= concern : figure <= concern)
          ? State.CONCERN
          : State.WELL;
    }

    /** As the page says it. */
    String words(String unit) {
      String direction = alarm >= concern ? "达到 " : "低于 ";
      return "%s%,.0f 注意，%s%,.0f 告警（%s）".formatted(direction, concern, direction, alarm, unit);
    }
  }

  /** The figure as people read it. */
  String words(double figure) {
    return Double.isNaN(figure) ? "—" : "%,.0f %s".formatted(figure, unit);
  }

  String metricName() {
    return "jinye." + metric.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
