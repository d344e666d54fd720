package org.jinye.instruments;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a module tells about records that instruments may be about; contributed as a bean.
 *
 * @param kind stable word (warning)
 * @param title what pages call such a record (预警)
 * @param link address of the record's page by its id
 * @param prefill what a new instrument about it begins with; empty when the record is not in sight
 */
public record SubjectSource(
    String kind,
    String title,
    UnaryOperator<String> link,
    Function<String, Optional<Prefill>> prefill) {

  /**
   * What the form begins with.
   *
   * @param unitCode the unit that the record lies in
   * @param name what the instrument is entitled after (东风商店 订单总量异常)
   */
  public record Prefill(
      String unitCode, String name, String facts, String demands, String evidence) {}
}
