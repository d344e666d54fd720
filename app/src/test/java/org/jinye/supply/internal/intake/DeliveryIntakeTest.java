package org.jinye.supply.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jinye.supply.internal.profile.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryIntakeTest {

  private static final String DELIVERIES =
      "订单号,许可证号,计划送货日期,实际送货日期,线路,送货员,送货结果,签收人,经度,纬度,送货数量(条),喷码起,喷码止";
  private static final String PAYMENTS = "付款流水号,订单号,许可证号,结算账户,金额(元),付款时间";
  private static final String FROM = "6092300000001701YCYC990101000001";
  private static final String TO = "6092300000001726YCYC990101000001";

  @TempDir Path data;
  private PlainImport imports = new PlainImport(Path.of(""), List.of(), List.of());
  private final Profile profile = PlainImport.profile("jinye");

  @BeforeEach
  void makeLake() {
    imports = new PlainImport(data, List.of("990101000001", "990101000002"), List.of());
  }

  @Test
  void takesDeliveriesIntoTheWeekInWhichTheyWereMade() throws IOException {
    String full = delivered("A1", FROM, TO);
    String absent = "A2,990101000002,2026-09-25,,,,无人,,,,,,";
    var result = take(DELIVERIES, full, absent);
    assertThat(result.account()).isEqualTo(new Account(2, 2, 0, 0, List.of()));
    assertThat(
            imports.lake(
                "order_number, planned_day, day_no, week_no, route, worker, outcome, received_by,"
                    + " latitude, longitude, quantity_sticks, code_from, code_to"))
        .containsExactly(
            "A1|20716|20717|2960|东线1|送货员甲|delivered|店主|32.5|118.25|5200|" + FROM + "|" + TO,
            "A2|20721|20721|2960|absent|0|");
    assertThat(result.retailers()).isEmpty();
    assertThat(take(DELIVERIES, full, absent).account())
        .isEqualTo(new Account(2, 0, 2, 0, List.of()));
    assertThat(imports.kept(1, "line, effect, retailer_id"))
        .containsExactly("2|added|990101000001", "3|added|990101000002");
  }

  @Test
  void takesSeveralRangesOfCodesOfOneDelivery() throws IOException {
    String next = FROM.replace("0000017", "0000018");
    take(DELIVERIES, delivered("A1", FROM, TO), delivered("A1", next, next));
    assertThat(imports.lake("code_from")).containsExactly(FROM, next);
  }

  @Test
  void namesWhatIsWrongWithADelivery() throws IOException {
    take(
        DELIVERIES,
        delivered("A1", "609230000000170YCYC990101000001", TO),
        delivered("A2", TO, FROM),
        "A3,990101000009,2026-02-30,,,,送到了,,200,,-1,,");
    assertThat(imports.rejected(1))
        .containsExactly(
            "2|laser_code|喷码起",
            "3|codes_reversed|喷码止",
            "4|not_a_date,unknown_code,number_out_of_range,number_out_of_range,unknown_retailer"
                + "|计划送货日期,送货结果,经度,送货数量(条),许可证号");
  }

  @Test
  void keepsOnlyAKeyOfTheAccountThatPaid() throws IOException {
    String paid = "P1,A1,990101000001,6217 0001,260.50,2026-09-21 09:00";
    String cash = "P2,A2,990101000002,,10,2026-09-21 09:05";
    assertThat(take(PAYMENTS, paid, cash).account().taken()).isEqualTo(2);
    assertThat(
            imports.lake("payment_number, order_number, account_key, amount_fen, day_no, week_no"))
        .containsExactly("P1|A1|ACCOUNT:6217 0001|26050|20717|2960", "P2|A2|1000|20717|2960");
    var again = take(PAYMENTS, paid, cash.replace(",10,", ",11,"));
    assertThat(again.account().present()).isEqualTo(1);
    assertThat(imports.rejected(2)).containsExactly("3|duplicate_in_stock|");
  }

  private static String delivered(String order, String from, String to) {
    return order
        + ",990101000001,2026-09-20,2026/9/21,东线1,送货员甲,已送达,店主,118.25,32.5,26,"
        + from
        + ","
        + to;
  }

  private WeekIntake.Result take(String header, String... lines) throws IOException {
    var all = new ArrayList<>(List.of(header));
    all.addAll(Arrays.asList(lines));
    return imports.take(
        PlainImport.write(data.resolve("rows.csv"), all.toArray(String[]::new)), profile);
  }
}
