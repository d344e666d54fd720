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
      List.of("retailers", "items", "filings", "truth", "order_lines");

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
  void plantsBothIrregularAndHarmlessForEveryRule() throws Exception {
    assertThat(
            city.number(
                "select count(distinct (rule, verdict)) from truth where expected <> 'silent'"))
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
