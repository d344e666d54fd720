package org.jinye.oversight.web.calls;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.internal.calls.CallSample;
import org.jinye.oversight.internal.calls.DrawingAgain.Comparison;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jspecify.annotations.Nullable;

/**
 * A day's draw of a county.
 *
 * @param shops names by licence number
 * @param drawnAt when it was drawn, in words
 * @param again what a repeated draw gave; null = not asked for
 */
public record SamplePage(
    CallSample sample,
    String unit,
    String drawnAt,
    List<OrderCall> calls,
    Map<String, String> shops,
    LocalDate today,
    @Nullable Comparison again) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  public String shop(String id) {
    return shops.getOrDefault(id, id);
  }

  public String placed(OrderCall row) {
    return MINUTE.format(row.placedAt());
  }

  public long recorded() {
    return calls.stream().filter(call -> call.result() != null).count();
  }

  public String days() {
    return sample.ordersFrom().equals(sample.ordersTo())
        ? sample.ordersFrom().toString()
        : sample.ordersFrom() + " 至 " + sample.ordersTo();
  }
}
