package org.jinye.supply.internal.run;

import java.util.List;
import org.jinye.supply.internal.intake.WeekIntake.Activity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** First and last days with an order, of retailers and of items. */
@Component
class Activities {

  private static final String RETAILERS =
      """
      insert into supply.retailer_activity as a (retailer_id, first_ordered_on, last_ordered_on)
      select id, date '1970-01-01' + first, date '1970-01-01' + last
      from unnest(:ids, :first, :last) as t (id, first, last)
      on conflict (retailer_id) do update
      set first_ordered_on = least(a.first_ordered_on, excluded.first_ordered_on),
          last_ordered_on = greatest(a.last_ordered_on, excluded.last_ordered_on)
      where a.first_ordered_on > excluded.first_ordered_on
         or a.last_ordered_on < excluded.last_ordered_on
      """;
  private static final String ITEMS =
      RETAILERS.replace("retailer_activity", "item_activity").replace("retailer_id", "item_id");

  private final JdbcClient database;

  Activities(JdbcClient database) {
    this.database = database;
  }

  void noteRetailers(List<Activity> activities) {
    note(RETAILERS, activities);
  }

  void noteItems(List<Activity> activities) {
    note(ITEMS, activities);
  }

  private void note(String sql, List<Activity> activities) {
    database
        .sql(sql)
        .param("ids", activities.stream().map(Activity::id).toArray(String[]::new))
        .param("first", activities.stream().map(Activity::firstDay).toArray(Integer[]::new))
        .param("last", activities.stream().map(Activity::lastDay).toArray(Integer[]::new))
        .update();
  }
}
