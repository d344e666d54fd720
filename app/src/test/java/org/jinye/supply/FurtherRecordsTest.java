package org.jinye.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.AttributeKeys;
import org.jinye.retailers.FirstFiles;
import org.jinye.retailers.KnownLicence;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckLimits;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Deliveries, payments, stock counts, limits, plans, seizures and the history of attributes. */
@ModuleTest
class FurtherRecordsTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final String CODE = "6092300000001701YCYC990101000001";
  private static final String COUNTS = "许可证号,品规代码,盘点时间,盘点数量(条),盘点人\n";
  private static final String LIMITS = "品规代码,起始日期,截止日期,限量(条),县局代码,档位,业态\n";
  private static final String PLANS = "品规代码,起始日期,截止日期,计划投放量(条),县局代码,档位\n";
  private static final String SEIZURES = "查获编号,序号,查获日期,县局代码,品规代码,喷码,查获数量(条),当事人,当事人证件号,许可证号\n";
  private static final String CHANGES = "许可证号,变更项目,变更后,生效日期\n";
  private static final String DELIVERIES = "订单号,许可证号,计划送货日期,实际送货日期,送货结果,送货数量(条)\n";
  private static final String PAYMENTS = "付款流水号,订单号,许可证号,结算账户,金额(元),付款时间\n";

  @TempDir Path folder;
  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private Items items;
  @Autowired private Lake lake;
  @Autowired private Snapshots snapshots;
  @Autowired private AttributeKeys keys;
  @Autowired private FirstFiles files;
  private OwnCity city;
  private String shop = "";
  private String item = "";

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    shop = "k" + NEXT.getAndIncrement() + "x" + city.code();
    item = "i" + shop;
    take("品规代码,品规名称,价类,供货类型,外流等级\n%s,名,一类,紧俏,红色\n%s2,名,二类,普通,\n".formatted(item, item));
    take(shopFile("12", "6217000100020003"));
  }

  @Test
  void tellsARunTheRouteTheKeysAndTheTier() {
    snapshot();
    assertThat(
            rows(
                "retailers",
                "retailer_id, route, telephone_key, account_key, latitude, is_watched, licence_state"))
        .containsExactly(
            "%s|东线1|%s|%s|30.25|false|-"
                .formatted(
                    shop, keys.telephone("13800000000"), keys.account("6217 0001 0002 0003")));
    assertThat(rows("items", "outflow_tier, supply_type, item_id"))
        .contains("red|scarce|" + item, "-|ordinary|" + item + "2");
    assertThat(folder.resolve("stock_counts.parquet")).doesNotExist();
    assertThat(items.find(item).orElseThrow().tierTitle()).isEqualTo("红色");
  }

  @Test
  void keepsWhatAShopsAttributesWereAndSinceWhen() {
    take(shopFile("15", "6217000100020009"));
    take(shopFile("15", "6217000100020009").replace("店1", "店2"));
    ImportRecord told =
        take(
            CHANGES
                + "%1$s,档位,11,2026-02-03\n%1$s,订货电话,139 0000 0000,2026-03-03\n%1$s,颜色,红,2026-03-03\n"
                    .formatted(shop));
    assertThat(told.rows()).isEqualTo(new ImportRecord.Rows(3, 2, 0, 0, 1));
    snapshot();
    assertThat(rows("attributes", "attribute, value, from_day = 0"))
        .containsExactlyInAnyOrder(
            "account|%s|true".formatted(keys.account("6217000100020003")),
            "account|%s|false".formatted(keys.account("6217000100020009")),
            "grade|12|true",
            "grade|15|false",
            "grade|11|false",
            "telephone|%s|false".formatted(keys.telephone("13900000000")));
  }

  @Test
  void leavesRouteAndAccountAsTheyAreWhenAFileDoesNotTellThem() {
    take(shopFile("12", "").replace("东线1", "").replace("店1", "店9"));
    snapshot();
    assertThat(rows("retailers", "route, account_key"))
        .containsExactly("东线1|" + keys.account("6217000100020003"));
  }

  @Test
  void takesStockCountsLimitsAndPlansOnceAndCorrectsThem() {
    String counts = COUNTS + shop + "," + item + ",2026-05-06 10:00,0,张三\n";
    assertThat(take(counts).rows()).isEqualTo(new ImportRecord.Rows(1, 1, 0, 0, 0));
    assertThat(take(counts + "\n").rows()).isEqualTo(new ImportRecord.Rows(1, 0, 0, 1, 0));
    assertThat(take(counts.replace(",0,", ",3,")).rows())
        .isEqualTo(new ImportRecord.Rows(1, 1, 1, 0, 0));
    take(
        LIMITS
            + "%1$s,2026-05-01,2026-05-31,5,,12,\n%1$s,2026-05-01,2026-05-31,2,%2$s,,超市\n"
                .formatted(item, city.eastCounty()));
    take(
        PLANS
            + "%1$s,2026-05-01,2026-05-31,800,,\n%1$s,2026-05-01,2026-05-31,500,%2$s,12\n"
                .formatted(item, city.eastCounty()));
    snapshot();
    assertThat(rows("stock_counts", "retailer_id, item_id, quantity_sticks, day_no, counted_by"))
        .containsExactly("%s|%s|600|20579|张三".formatted(shop, item));
    assertThat(rows("limits", "unit_code, grade, channel, from_day, to_day, limit_sticks"))
        .containsExactlyInAnyOrder(
            "-|12|-|20574|20604|1000", city.eastCounty() + "|-|超市|20574|20604|400");
    assertThat(rows("plans", "unit_code, grade, planned_sticks"))
        .containsExactlyInAnyOrder(city.code() + "00|-|160000", city.eastCounty() + "|12|100000");
  }

  @Test
  void keepsAKeyOfTheIdentityNumberOfWhoHadSeizedCartons() {
    String county = city.eastCounty();
    String row = "S%s,%d,2026-05-06,%s,%s,%s,%s,李四,%s,%s\n";
    ImportRecord done =
        take(
            SEIZURES
                + row.formatted(shop, 1, county, item, CODE, "1", "11010119900101001x", shop)
                + row.formatted(shop, 2, county, item, "", "29", "11010119900101001X", "")
                + row.formatted(shop, 3, county, item, "1234", "1", "", "")
                + row.formatted(shop, 4, "999999", item, "", "1", "", ""));
    assertThat(done.rows()).isEqualTo(new ImportRecord.Rows(4, 2, 0, 0, 2));
    assertThat(scope().get(() -> imports.listReasons(done.id())))
        .containsExactlyInAnyOrder(
            new ReasonCount(RejectReason.LASER_CODE, 1, 1),
            new ReasonCount(RejectReason.OUT_OF_SCOPE, 1, 1));
    snapshot();
    assertThat(rows("seizures", "code, quantity_sticks, retailer_id, length(party_key)"))
        .containsExactlyInAnyOrder(CODE + "|200|" + shop + "|64", "-|5800|-|64");
    assertThat(rows("seizures", "count(distinct party_key)")).containsExactly("1");
  }

  @Test
  void laysDeliveriesAndPaymentsBesideTheOrderLines() {
    String delivery = DELIVERIES + "D" + shop + "," + shop + ",2026-05-06,2026-05-07,已送达,5\n";
    assertThat(take(delivery).kind()).isEqualTo(RecordKind.DELIVERIES);
    take(PAYMENTS + "P%1$s,D%1$s,%1$s,6217000100020003,80,2026-05-06 10:00\n".formatted(shop));
    int week = Math.floorDiv(20580 + 3, 7);
    assertThat(stored(RecordKind.DELIVERIES, week, "order_number, planned_day, day_no, outcome"))
        .contains("D" + shop + "|20579|20580|delivered");
    assertThat(stored(RecordKind.PAYMENTS, week, "order_number, account_key, amount_fen"))
        .contains("D" + shop + "|" + keys.account("6217000100020003") + "|8000");
    assertThat(lake.listFiles(week, week))
        .allSatisfy(file -> assertThat(file.path().toString()).contains("order_lines"));
    assertThat(take(delivery + "\n").rows().present()).isEqualTo(1);
  }

  @Test
  void tellsARunWhatTheLicenceWasOnEachDay() {
    shop = city.eastCounty() + "100001";
    take(shopFile("12", "6217000100020004"));
    LocalDate from = LocalDate.of(2024, 1, 1);
    var suspended =
        new KnownLicence.Step(from.plusDays(100), "SUSPENDED", from.plusDays(130), "外出", "");
    var back = new KnownLicence.Step(from.plusDays(120), "VALID", null, "恢复营业", "");
    var licence =
        new KnownLicence(
            shop,
            "李四",
            "烟草公司",
            "烟草专卖局",
            from,
            from.plusYears(5).minusDays(1),
            List.of(suspended, back));
    scope().run(() -> files.take(List.of(licence), List.of(), "测试", Instant.now()));
    snapshot();
    assertThat(rows("licences", "retailer_id, state, from_day, to_day"))
        .containsExactly(
            shop + "|valid|19723|19822",
            shop + "|suspended|19823|19842",
            shop + "|valid|19843|21549",
            shop + "|expired|21550|-");
  }

  @Test
  void refusesWhatBelongsToAnotherCity() {
    OwnCity other = OwnCity.found(organization);
    ImportRecord done =
        other
            .citySupervisor()
            .scope()
            .get(() -> takeNow(COUNTS + shop + "," + item + ",2026-05-06 10:00,1,\n"));
    assertThat(done.rows().rejected()).isEqualTo(1);
    assertThat(other.citySupervisor().scope().get(() -> imports.listReasons(done.id())))
        .extracting(ReasonCount::reason)
        .containsExactly(RejectReason.UNKNOWN_RETAILER);
  }

  private List<String> stored(RecordKind kind, int week, String columns) {
    return query(
        Sql.paths(lake.listFiles(kind, week, week).stream().map(LakeFile::path).toList()), columns);
  }

  private void snapshot() {
    scope().run(() -> snapshots.write(city.code(), folder));
  }

  private List<String> rows(String table, String columns) {
    return query(Sql.path(folder.resolve(table + ".parquet")), columns);
  }

  private List<String> query(String files, String columns) {
    var rows = new ArrayList<String>();
    try (Duck duck = Duck.open(DuckLimits.usual(folder))) {
      duck.each(
          "select %s from read_parquet(%s)".formatted(columns, files),
          row -> {
            var cells = new ArrayList<String>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              String cell = row.getString(i);
              cells.add(cell == null ? "-" : cell);
            }
            rows.add(String.join("|", cells));
          });
    }
    return rows;
  }

  private String shopFile(String grade, String account) {
    return "许可证号,店名,县局代码,县局,档位,业态,供货状态,订货电话,经度,纬度,送货线路,结算账户\n%s,店1,%s,新县,%s,便利店,正常,13800000000,120.5,30.25,东线1,%s\n"
        .formatted(shop, city.eastCounty(), grade, account);
  }

  private ImportRecord take(String text) {
    return scope().get(() -> takeNow(text));
  }

  private ImportRecord takeNow(String text) {
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
  }

  private Scope scope() {
    return city.citySupervisor().scope();
  }
}
