package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jinye.platform.web.Refused;

/** The columns of the files of an evaluation, in their order, as DuckDB names their types. */
enum ResultColumns {
  FINDINGS(
      """
      rule_id varchar, rule_version integer, finding_key varchar, retailer_id varchar,
      unit_code varchar, week_no integer, day_no integer, cycle_start_day integer,
      order_number varchar, item_id varchar, observed double, baseline double, ratio double,
      peer_baseline double, peer_ratio double, cycles integer, aspect varchar, detail varchar,
      figure double, own_growth double, peer_growth double, seasonal_factor double, peers integer,
      item_weeks_on_market integer, is_item_new boolean, item_was_short boolean,
      cycles_without_item integer, earlier_warnings integer, earlier_confirmed integer,
      filed_kind varchar, item_tier varchar, item_supply_type varchar, item_price_ratio double,
      shop_grade integer, shop_location varchar, red_share double, watched_sticks bigint,
      watched_before double, mean_price double, own_mean_price double, peer_mean_price double
      """),
  BASELINE(
      """
      finding_key varchar, retailer_id varchar, order_number varchar, item_id varchar,
      day_no integer, quantity_sticks bigint, amount_fen bigint, note varchar
      """),
  SUBJECTS(
      """
      rule_id varchar, outcome varchar, reason varchar, unit_code varchar, retailer_id varchar,
      week_no integer, day_no integer, cycle_start_day integer, order_number varchar,
      item_id varchar, observed double, baseline double, ratio double, peer_baseline double,
      peer_ratio double, cycles integer, aspect varchar, detail varchar, figure double
      """);

  private final String columns;

  ResultColumns(String columns) {
    this.columns = columns.strip().replace("\n", " ");
  }

  /** As a table is made with them. */
  String definition() {
    return columns;
  }

  void refuseOther(DuckSession duck, Path file) {
    if (!String.join(", ", there(duck, file, 2)).equals(columns)) {
      throw Refused.because("文件 " + file.getFileName() + " 的列与本系统的不同：请用与本系统同一版本的集群程序重新计算。");
    }
  }

  static void refuseWithout(DuckSession duck, Path file, List<String> required) {
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(there(duck, file, 1));
    if (!missing.isEmpty()) {
      throw Refused.because(
          "文件 %s 缺少列：%s。".formatted(file.getFileName(), String.join("、", missing)));
    }
  }

  /** Names, or names and types. */
  private static List<String> there(DuckSession duck, Path file, int parts) {
    List<String> found = new ArrayList<>();
    duck.query(
        "describe select * from read_parquet(" + DuckSession.quoted(file.toString()) + ")",
        row ->
            found.add(
                parts == 1
                    ? row.getString(1)
                    : row.getString(1) + " " + row.getString(2).toLowerCase(Locale.ROOT)));
    return found;
  }
}
