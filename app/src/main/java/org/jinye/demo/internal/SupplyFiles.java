package org.jinye.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes what the wholesaler knows beside the orders: deliveries, payments, counts of stock and
 * seizures of the last weeks, as CSV in the form of our own import profile.
 */
final class SupplyFiles implements AutoCloseable {

  /** A quarter: rules look back no further, and the first start is to be quick. */
  static final int WEEKS = 13;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> WORKERS = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");

  private final City city;
  private final Delivering delivering;
  private final Counting counting;
  private final Seizing seizing;
  private final Csv deliveries;
  private final Csv payments;
  private final Csv counts;
  private final Csv seizures;

  SupplyFiles(Path directory, City city) throws IOException {
    this.city = city;
    this.delivering = new Delivering(city);
    this.counting = new Counting(city);
    this.seizing = new Seizing(city);
    this.deliveries =
        new Csv(
            directory.resolve("deliveries.csv"),
            "订单号,许可证号,计划送货日期,实际送货日期,线路,送货员,送货结果,签收人,经度,纬度,送货数量(条),喷码起,喷码止");
    this.payments = new Csv(directory.resolve("payments.csv"), "付款流水号,订单号,许可证号,结算账户,金额(元),付款时间");
    this.counts = new Csv(directory.resolve("stock-counts.csv"), "许可证号,品规代码,盘点时间,盘点数量(条),盘点人");
    this.seizures =
        new Csv(
            directory.resolve("seizures.csv"), "查获编号,序号,查获日期,县局代码,品规代码,喷码,查获数量(条),当事人,当事人证件号,许可证号");
  }

  void write(int number, Week week) throws IOException {
    for (Order order : week.orders()) {
      for (Delivery delivery : delivering.deliver(order, week)) {
        write(delivery);
        seizing.remember(delivery, week);
      }
      pay(order);
    }
    for (Counting.Count count : counting.count(number, week)) {
      counts.row(
          count.shop().licence(),
          count.item().code(),
          MINUTE.format(count.day().atTime(9, 0).plusMinutes(count.shop().index() % 480)),
          Integer.toString(count.cartons()),
          manager(count.shop()));
    }
    for (Seizure seizure : seizing.seize(number, week)) {
      write(seizure);
    }
  }

  private void write(Delivery delivery) throws IOException {
    Shop shop = delivery.order().shop();
    CodeRange codes = delivery.codes();
    deliveries.row(
        delivery.order().number(),
        shop.licence(),
        delivery.planned().toString(),
        delivery.day().toString(),
        shop.route(),
        WORKERS.get(Math.floorMod(shop.route().hashCode(), WORKERS.size())) + "师傅",
        delivery.outcome(),
        delivery.receivedBy(),
        CityFiles.degrees(delivery.position().longitude()),
        CityFiles.degrees(delivery.position().latitude()),
        Integer.toString(delivery.cartons()),
        codes == null ? "" : codes.from(),
        codes == null ? "" : codes.to());
  }

  private void pay(Order order) throws IOException {
    long fen =
        order.lines().stream().mapToLong(line -> line.cartons() * line.item().wholesaleFen()).sum();
    LocalDateTime at = order.placedAt().plusMinutes(2 + order.shop().lane());
    if (!at.isAfter(city.until())) {
      payments.row(
          "ZF" + order.number(),
          order.number(),
          order.shop().licence(),
          order.shop().account(),
          fen < 0 ? "-" + CityFiles.yuan(-fen) : CityFiles.yuan(fen),
          MINUTE.format(at));
    }
  }

  private void write(Seizure seizure) throws IOException {
    Shop shop = seizure.shop();
    LocalDate day = seizure.day();
    seizures.row(
        seizure.number(),
        Integer.toString(seizure.line()),
        day.toString(),
        seizure.county().code(),
        seizure.item().code(),
        seizure.code(),
        Integer.toString(seizure.cartons()),
        seizure.party(),
        seizure.identity(),
        shop == null ? "" : shop.licence());
  }

  private static String manager(Shop shop) {
    return WORKERS.get(Math.floorMod(shop.route().hashCode() / 7, WORKERS.size())) + "经理";
  }

  @Override
  public void close() throws IOException {
    try (deliveries;
        payments;
        counts;
        seizures) {
      // all are closed, also when one fails
    }
  }
}
