package org.jinye.supply.internal;

import java.util.Locale;

/** What a run knows beside the three registers, each a file when there are rows. */
public enum FurtherSnapshot {
  ATTRIBUTES(
      "retailer_id varchar, attribute varchar, value varchar, from_day integer",
      """
      with merged as (
        select retailer_id as id, retailers.kept(retailer_id) as kept_id
        from retailers.retailer where merged_into is not null and starts_with(unit_code, :unit)
      )
      select distinct coalesce(kept_id, retailer_id) as retailer_id, attribute, value, from_day
      from retailers.attribute left join merged on id = retailer_id
      where starts_with(unit_code, :unit)
      order by 1, 2, 4, 3
      """),
  STOCK_COUNTS(
      """
      retailer_id varchar, item_id varchar, quantity_sticks bigint, day_no integer,
      counted_by varchar
      """,
      """
      with merged as (
        select retailer_id as id, retailers.kept(retailer_id) as kept_id
        from retailers.retailer where merged_into is not null and starts_with(unit_code, :unit)
      )
      select coalesce(kept_id, retailer_id) as retailer_id, item_id, quantity_sticks,
             counted_at::date as counted_on, counted_by
      from supply.stock_count left join merged on id = retailer_id
      where starts_with(unit_code, :unit)
      order by 1, 2, counted_at
      """),
  // A limit of the whole of what is judged names no unit; one of a city stands for each county.
  LIMITS(
      """
      item_id varchar, unit_code varchar, grade integer, channel varchar, from_day integer,
      to_day integer, limit_sticks bigint
      """,
      """
      with county as (
        select distinct unit_code from retailers.retailer where starts_with(unit_code, :unit)
      )
      select item_id, null as unit_code, grade, channel, from_date, to_date, limit_sticks
      from supply.order_limit where starts_with(:unit, unit_code)
      union all
      select l.item_id, c.unit_code, l.grade, l.channel, l.from_date, l.to_date, l.limit_sticks
      from supply.order_limit l
      join county c on starts_with(c.unit_code, l.unit_code)
      where starts_with(l.unit_code, :unit) and not starts_with(:unit, l.unit_code)
      order by 1, 2, 3, 4, 5, 6, 7
      """),
  PLANS(
      """
      item_id varchar, unit_code varchar, grade integer, from_day integer, to_day integer,
      planned_sticks bigint
      """,
      """
      select item_id, rpad(unit_code, 6, '0') as unit_code, grade, from_date, to_date,
             planned_sticks
      from supply.plan
      where starts_with(unit_code, :unit)
      order by 1, 2, 3, 4, 5, 6
      """),
  SEIZURES(
      """
      seizure_number varchar, day_no integer, unit_code varchar, party_key varchar,
      item_id varchar, code varchar, quantity_sticks bigint, retailer_id varchar
      """,
      """
      select seizure_number, seized_on, unit_code, party_key, item_id, code, quantity_sticks,
             retailers.kept(retailer_id) as retailer_id
      from supply.seizure
      where starts_with(unit_code, :unit)
      order by seizure_number, line_number
      """);

  private final String columns;
  private final String query;

  FurtherSnapshot(String columns, String query) {
    this.columns = columns;
    this.query = query;
  }

  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".parquet";
  }

  /** As SQL declares them. */
  public String columns() {
    return columns;
  }

  /** Takes the parameter {@code unit}, a prefix of unit codes. */
  public String query() {
    return query;
  }
}
