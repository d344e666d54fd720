package org.jinye.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCityTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 29);
  private static final List<String> TABLES =
      List.of(
          "retailers",
          "items",
          "filings",
          "truth",
          "order_lines",
          "attributes",
          "limits",
          "plans",
          "stock_counts",
          "seizures",
          "deliveries",
          "payments");

  @SuppressWarnings("NullAway.Init")
  private CityQuery city;

  @BeforeAll
  void makeCity(@TempDir Path directory) throws Exception {
    city = new CityQuery(DemoCity.generate(11, 600, 14, LAST_DAY, directory.resolve("city")));
  }

  @AfterAll
  void close() throws Exception {
    city.close();
  }

  @Test
  void theSameSeedMakesTheSameCity(@TempDir Path directory) throws Exception {
    try (CityQuery again = new CityQuery(DemoCity.generate(11, 600, 14, LAST_DAY, directory))) {
      for (String table : TABLES) {
        assertThat(again.contentOf(table)).as(table).isEqualTo(city.contentOf(table));
      }
    }
  }

  @Test
  void anotherSeedMakesAnotherCity(@TempDir Path directory) throws Exception {
    try (CityQuery other = new CityQuery(DemoCity.generate(12, 600, 14, LAST_DAY, directory))) {
      for (String table : TABLES) {
        assertThat(other.contentOf(table)).as(table).isNotEqualTo(city.contentOf(table));
      }
    }
  }

  @Test
  void hasFiveCountiesAndAHundredAndTwentyItemsInFiveClasses() throws Exception {
    assertThat(city.number("select count(*) from retailers")).isEqualTo(600);
    assertThat(
            city.text("select string_agg(distinct \"县局代码\", ' ' order by \"县局代码\") from retailers"))
        .isEqualTo("990101 990102 990103 990104 990105");
    assertThat(city.number("select count(distinct \"品规代码\") from items")).isEqualTo(120);
    assertThat(city.number("select count(distinct \"价类\") from items")).isEqualTo(5);
    assertThat(city.number("select count(distinct \"供货类型\") from items")).isEqualTo(4);
    assertThat(city.number("select count(*) from items where \"上市日期\" > '2026-07-27'"))
        .isEqualTo(4);
  }

  @Test
  void licenceNumbersAreTwelveDigitsThatBeginWithTheCounty() throws Exception {
    assertThat(
            city.number(
                """
                select count(distinct "许可证号") from retailers
                where "许可证号" similar to '[0-9]{12}' and "许可证号" like "县局代码" || '%'
                """))
        .isEqualTo(600);
  }

  @Test
  void deliversWhatWasOrderedNearTheShopWithCodesOfItsOwn() throws Exception {
    assertThat(
            city.number(
                """
                with handed as (
                  select "订单号", sum(cast("送货数量(条)" as bigint)) as cartons
                  from deliveries where "送货结果" in ('已送达', '自提点') group by 1),
                ordered as (
                  select "订单号", sum(greatest("数量(条)", 0)) as cartons from order_lines group by 1)
                select count(*) from handed join ordered using ("订单号")
                where handed.cartons <> ordered.cartons
                  and "订单号" not in (select order_number from truth where cause = 'short_delivery')
                """))
        .isZero();
    assertThat(
            city.number(
                """
                select count(*) from deliveries where "喷码起" is not null and not (
                  "喷码起" similar to '[0-9]{16}JYYC' || "许可证号"
                  and left("喷码起", 14) = left("喷码止", 14)
                  and cast(substr("喷码止", 15, 2) as int) = cast("送货数量(条)" as int))
                """))
        .isZero();
    assertThat(
            city.number(
                "select count(*) - count(distinct \"喷码起\") from deliveries where \"喷码起\" is not null"))
        .isZero();
    assertThat(
            city.number(
                """
                select count(*) from deliveries d join retailers r using ("许可证号")
                where abs(cast(d."纬度" as double) - cast(r."纬度" as double)) > 0.001
                  and "订单号" not in (
                    select order_number from truth where cause in ('far_delivery', 'wrong_door'))
                """))
        .isZero();
  }

  @Test
  void everyOrderOfTheQuarterIsPaidFromTheShopsAccount() throws Exception {
    assertThat(
            city.number(
                """
                with ordered as (
                  select "订单号", sum("金额(元)") as yuan from order_lines group by 1)
                select count(*) from payments p
                left join ordered o on o."订单号" = p."订单号" and o.yuan = cast(p."金额(元)" as decimal(12, 2))
                left join retailers r on r."许可证号" = p."许可证号" and r."结算账户" = p."结算账户"
                where o."订单号" is null or r."许可证号" is null
                """))
        .isZero();
    assertThat(city.number("select count(*) from payments")).isGreaterThan(6_000);
  }

  @Test
  void ordersFillTheWeeksUpToTheLastDay() throws Exception {
    assertThat(city.text("select cast(max(\"下单时间\") as date) from order_lines"))
        .isEqualTo(LAST_DAY.toString());
    assertThat(city.text("select cast(min(\"下单时间\") as date) from order_lines"))
        .isEqualTo("2026-07-27");
    assertThat(city.number("select count(distinct date_trunc('week', \"下单时间\")) from order_lines"))
        .isEqualTo(14);
  }

  @Test
  void everyLineIsOfAKnownRetailerAndItemAndOccursOnce() throws Exception {
    assertThat(
            city.number(
                """
                select count(*) from order_lines
                where "许可证号" not in (select "许可证号" from retailers)
                   or "品规代码" not in (select "品规代码" from items)
                """))
        .isZero();
    assertThat(
            city.number(
                "select count(*) - count(distinct \"订单号\" || '/' || \"行号\") from order_lines"))
        .isZero();
  }

  @Test
  void anAmountIsQuantityTimesWholesalePrice() throws Exception {
    assertThat(
            city.number(
                """
                select count(*) from order_lines join items using ("品规代码")
                where "金额(元)" <> "数量(条)" * cast("批发价(元/条)" as decimal(10, 2))
                """))
        .isZero();
  }

  @Test
  void scarceItemsKeepToTheirLimitSaveWhereBreachesWerePlanted() throws Exception {
    assertThat(
            city.number(
                """
                select count(*) from order_lines join items using ("品规代码")
                where "供货类型" = '紧俏' and "数量(条)" > "限量(条)"
                  and "订单号" not in (select order_number from truth where order_number is not null)
                """))
        .isZero();
  }

  @Test
  void someLinesAreReturns() throws Exception {
    assertThat(city.number("select count(*) from order_lines where \"数量(条)\" < 0")).isPositive();
    assertThat(city.number("select count(*) from order_lines where \"数量(条)\" = 0")).isZero();
  }

  @Test
  void nobodyOrdersInAHolidayOfTheNation() throws Exception {
    assertThat(
            city.number(
                """
                select count(*) from order_lines
                where cast("下单时间" as date) between date '2026-10-01' and date '2026-10-07'
                """))
        .isZero();
  }

  @Test
  void everyPlantedOrderIsInTheOrderFile() throws Exception {
    assertThat(
            city.number(
                """
                select count(*) from truth where order_number is not null and not exists (
                  select * from order_lines
                  where "订单号" = order_number and "许可证号" = retailer_id
                    and (item_id is null or "品规代码" = item_id))
                """))
        .isZero();
  }

  @Test
  void plantsBothIrregularAndHarmlessForTheRulesAboutOrders() throws Exception {
    assertThat(
            city.number(
                """
                select count(distinct (rule, verdict)) from truth
                where expected <> 'silent' and rule in ('W03', 'W06', 'W07', 'W08')
                """))
        .isEqualTo(8);
  }

  @Test
  void refusesACityTooSmallToJudge(@TempDir Path directory) {
    assertThatThrownBy(() -> DemoCity.generate(1, 10, 26, LAST_DAY, directory))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DemoCity.generate(1, 600, 3, LAST_DAY, directory))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
