package org.jinye.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jinye.supply.ImportSource;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.testing.OwnCity;

/** Shops of a city with orders, deliveries and payments, imported as files. */
record SomeTrade(Imports imports, OwnCity city) {

  private static final String SHOPS = "许可证号,店名,县局代码,县局,档位,业态,供货状态,订货电话,经度,纬度,送货线路,结算账户\n";
  private static final String LINES = "订单号,行号,许可证号,品规代码,下单时间,订货方式,数量(条),金额(元)\n";
  private static final String DELIVERIES = "订单号,许可证号,计划送货日期,实际送货日期,送货结果,线路,送货员,签收人,送货数量(条)\n";
  private static final String PAYMENTS = "付款流水号,订单号,许可证号,结算账户,金额(元),付款时间\n";

  String shop(int n) {
    return "%s%08d".formatted(city.code(), n);
  }

  String order(int n) {
    return "D" + city.code() + n;
  }

  String item() {
    return "P" + city.code();
  }

  /** Shops 1 and 2 of the east county, on the route 东线. */
  void register() {
    take("品规代码,品规名称,价类,供货类型\n%s,名,一类,普通\n".formatted(item()));
    take(
        SHOPS
            + "%s,一店,%s,东县,12,便利店,正常,13800000001,120.5,30.25,东线,6217000100020001\n"
                .formatted(shop(1), city.eastCounty())
            + "%s,二店,%s,东县,12,便利店,正常,13800000002,120.5,30.25,东线,6217000100020002\n"
                .formatted(shop(2), city.eastCounty()));
  }

  /** Both shops ordered ten cartons for 1,000 yuan the day before; the second was absent. */
  void deliver(LocalDate day) {
    LocalDate before = day.minusDays(1);
    take(
        LINES
            + "%s,1,%s,%s,%s 09:00,电话,10,1000\n".formatted(order(1), shop(1), item(), before)
            + "%s,1,%s,%s,%s 09:00,电话,10,1000\n".formatted(order(2), shop(2), item(), before));
    take(
        DELIVERIES
            + "%s,%s,%s,%s,已送达,东线,张师傅,店主,10\n".formatted(order(1), shop(1), day, day)
            + "%s,%s,%s,%s,无人,东线,张师傅,,0\n".formatted(order(2), shop(2), day, day));
    take(
        PAYMENTS
            + "F%s,%s,%s,6217000100020001,1000,%s 10:00\n"
                .formatted(city.code(), order(1), shop(1), before));
  }

  private void take(String text) {
    var outcome =
        city.citySupervisor()
            .scope()
            .get(() -> {
              try {
                return imports.importNow(
                    new IncomingFile(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "a.csv",
                        ImportSource.UPLOAD,
                        Optional.empty()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
              }
            });
    assertThat(outcome.rows().rejected()).as(text).isZero();
  }
}
