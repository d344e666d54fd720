package org.jinye.supply;

/** What the rows of an imported file are. Registers come before the lines that refer to them. */
public enum RecordKind {
  RETAILERS("retailers", "零售户"),
  ITEMS("items", "品规"),
  FILINGS("filings", "备案"),
  ORDER_LINES("order_lines", "订单明细");

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

  /** As written in profiles and in the database. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }
}
