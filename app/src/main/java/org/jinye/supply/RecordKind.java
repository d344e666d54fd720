package org.jinye.supply;

/** What the rows of an imported file are. What is referred to comes before what refers to it. */
public enum RecordKind {
  RETAILERS("retailers", "零售户"),
  ITEMS("items", "品规"),
  ATTRIBUTES("attributes", "客户信息变更"),
  FILINGS("filings", "备案"),
  STOCK_COUNTS("stock_counts", "库存盘点"),
  LIMITS("limits", "投放限量"),
  PLANS("plans", "投放计划"),
  SEIZURES("seizures", "查获卷烟喷码"),
  ORDER_LINES("order_lines", "订单明细"),
  DELIVERIES("deliveries", "送货记录"),
  PAYMENTS("payments", "货款支付");

  private final String id;
  private final String title;

  RecordKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public static RecordKind of(String id) {
    for (RecordKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of record: " + id);
  }

  /** Daily in large numbers: it lies in the lake by week, and what was taken never changes. */
  public boolean isWeekly() {
    return switch (this) {
      case ORDER_LINES, DELIVERIES, PAYMENTS -> true;
      case RETAILERS, ITEMS, ATTRIBUTES, FILINGS, STOCK_COUNTS, LIMITS, PLANS, SEIZURES -> false;
    };
  }

  /** As written in profiles and in the database. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }
}
