package org.jinye.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes registers, filings and truth as CSV in the form of our own import profile. */
final class CityFiles {

  private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
  private static final List<String> CLASSES = List.of("一类", "二类", "三类", "四类", "五类");

  private CityFiles() {}

  static void retailers(Path file, List<Shop> shops) throws IOException {
    try (Csv csv = new Csv(file)) {
      csv.row(
          "许可证号", "店名", "县局代码", "县局", "地址", "档位", "业态", "区位", "订货日", "供货状态", "订货电话", "经度", "纬度",
          "送货线路", "结算账户");
      for (Shop shop : shops) {
        csv.row(
            shop.licence(),
            shop.name(),
            shop.county().code(),
            shop.county().name() + "局",
            shop.address(),
            Integer.toString(shop.grade()),
            shop.channel().label,
            shop.location().label,
            WEEKDAYS.get(shop.weekday() - 1),
            shop.status().label,
            shop.telephone(),
            degrees(shop.position().longitude()),
            degrees(shop.position().latitude()),
            shop.route(),
            shop.account());
      }
    }
  }

  static void items(Path file, List<Item> items) throws IOException {
    try (Csv csv = new Csv(file)) {
      csv.row("品规代码", "品规名称", "品牌", "价类", "批发价(元/条)", "零售价(元/条)", "供货类型", "上市日期", "外流等级");
      for (Item item : items) {
        csv.row(
            item.code(),
            item.name(),
            item.brand(),
            CLASSES.get(item.priceClass() - 1),
            yuan(item.wholesaleFen()),
            yuan(item.retailFen()),
            item.supplyType().label,
            item.listed().toString(),
            item.outflowTier());
      }
    }
  }

  /** Open until the last week is written. */
  static final class Running implements AutoCloseable {
    private final Csv filings;
    private final Csv truths;
    private int filed;

    Running(Path filings, Path truths) throws IOException {
      this.filings = new Csv(filings);
      this.truths = new Csv(truths);
      this.filings.row("备案号", "许可证号", "备案类型", "起始日期", "截止日期");
      this.truths.row(
          "cause",
          "rule",
          "expected",
          "verdict",
          "retailer_id",
          "from_day",
          "to_day",
          "order_number",
          "item_id",
          "words");
    }

    void write(Week week) throws IOException {
      for (Filing filing : week.filings()) {
        filed++;
        filings.row(
            "BA%d%05d".formatted(filing.from().getYear(), filed),
            filing.shop().licence(),
            filing.kind().label,
            filing.from().toString(),
            filing.to().toString());
      }
      for (Truth truth : week.truths()) {
        write(truth);
      }
    }

    void write(Truth truth) throws IOException {
      Order order = truth.order();
      Item item = truth.item();
      truths.row(
          truth.cause().code(),
          truth.rule(),
          truth.expected().name().toLowerCase(Locale.ROOT),
          truth.cause().irregular ? "irregular" : "harmless",
          truth.subject(),
          truth.from().toString(),
          truth.to().toString(),
          order == null ? "" : order.number(),
          item == null ? "" : item.code(),
          truth.words());
    }

    @Override
    public void close() throws IOException {
      try (filings;
          truths) {
        // both are closed, also when the first fails
      }
    }
  }

  static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
