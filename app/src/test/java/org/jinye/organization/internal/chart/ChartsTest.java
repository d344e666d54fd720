package org.jinye.organization.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jinye.organization.Chart;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.workbook.TableReader;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ChartsTest {

  @Autowired private Charts charts;
  @Autowired private TableReader reader;
  @Autowired private Organization organization;
  private OwnCity city;
  private SignedIn me;

  @BeforeEach
  void administrator() {
    city = OwnCity.found(organization);
    String name = "guan" + city.code();
    me =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void aSecondImportChangesNothingAndTheExportIsTheSameOrganisation() {
    Chart chart = chart(3, "2024-01-01");
    Comparison first = mine(() -> charts.accept(xlsx(chart), "试验"));
    assertThat(first.problems()).isEmpty();
    assertThat(first.changes()).hasSize(chart.lines());
    Comparison second = mine(() -> charts.compare(xlsx(chart)));
    assertThat(second.problems()).isEmpty();
    assertThat(second.changes()).isEmpty();
    byte[] exported = mine(this::export);
    Comparison again = mine(() -> charts.accept(exported, "试验"));
    assertThat(again.problems()).isEmpty();
    assertThat(again.changes()).isEmpty();
    assertThat(ChartReading.read(reader, mine(this::export)).chart())
        .isEqualTo(ChartReading.read(reader, exported).chart());
  }

  @Test
  void aDryRunWritesNothing() {
    Comparison dry = mine(() -> charts.compare(xlsx(chart(3, "2024-01-01"))));
    assertThat(dry.isAcceptable()).isTrue();
    assertThat(mine(() -> ChartReading.read(reader, export()).chart().people())).isEmpty();
  }

  @Test
  void namesEveryProblemWithItsPlaceAndWritesNothing() {
    Chart good = chart(2, "2024-01-01");
    List<Chart.PersonLine> people = new ArrayList<>(good.people());
    people.add(person("X-1", "身份错", "110101199003070000", city.eastCounty()));
    people.add(person("X-2", "外地人", "", "88"));
    List<Chart.HoldingLine> holdings = new ArrayList<>(good.holdings());
    Chart.HoldingLine taken = good.holdings().getFirst();
    holdings.add(
        new Chart.HoldingLine(
            0, good.people().get(1).staffNumber(), taken.post(), "A", "2025-01-01", "", "重叠"));
    holdings.add(new Chart.HoldingLine(0, "没有", taken.post(), "C", "昨天", "", ""));
    Chart bad = new Chart(good.units(), good.posts(), people, holdings);
    Comparison result = mine(() -> charts.accept(xlsx(bad), "试验"));
    assertThat(result.problems())
        .extracting(ChartProblem::place)
        .contains(
            "“人员”表第 4 行“身份证号”",
            "“人员”表第 5 行“单位代码”",
            "“任职”表第 4 行“开始日期”",
            "“任职”表第 5 行“工号”",
            "“任职”表第 5 行“A/B 岗”",
            "“任职”表第 5 行“开始日期”");
    assertThat(mine(() -> ChartReading.read(reader, export()).chart().people())).isEmpty();
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    Comparison result = mine(() -> charts.compare("不是工作簿".getBytes(StandardCharsets.UTF_8)));
    assertThat(result.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place()).isEqualTo("文件"));
  }

  @Test
  void nobodyTakesOverUnitsOfOthersOrHisOwnPosts() {
    Chart chart = chart(1, "2024-01-01");
    Chart.PersonLine own = chart.people().getFirst();
    Chart linked =
        new Chart(
            chart.units(),
            chart.posts(),
            List.of(
                new Chart.PersonLine(
                    0,
                    own.staffNumber(),
                    own.name(),
                    "",
                    "",
                    own.unit(),
                    own.entered(),
                    "",
                    me.getUsername())),
            List.of());
    assertThat(Scope.system("test").get(() -> charts.accept(xlsx(linked), "试验")).problems())
        .isEmpty();
    Comparison result = mine(() -> charts.accept(xlsx(chart), "试验"));
    assertThat(result.problems()).extracting(ChartProblem::message).contains("不能改自己的任职，请让别的管理员来改。");
    Chart.UnitLine foreign = new Chart.UnitLine(0, "88", "外省", "", "专卖局", "", "", "2020-01-01", "");
    Chart beyond = new Chart(List.of(foreign), List.of(), List.of(), List.of());
    assertThat(mine(() -> charts.accept(xlsx(beyond), "试验")).problems()).isNotEmpty();
  }

  @Test
  void endsAHoldingByItsLastDay() {
    Chart chart = chart(2, "2024-01-01");
    mine(() -> charts.accept(xlsx(chart), "试验"));
    Chart.HoldingLine h = chart.holdings().getFirst();
    var ended =
        new Chart.HoldingLine(
            0, h.person(), h.post(), h.place(), h.from(), "2024-06-30", h.ground());
    var next =
        new Chart.HoldingLine(
            0, chart.people().get(1).staffNumber(), h.post(), "A", "2024-07-01", "", "接任");
    Chart change = new Chart(List.of(), List.of(), List.of(), List.of(ended, next));
    Comparison result = mine(() -> charts.accept(xlsx(change), "试验"));
    assertThat(result.problems()).isEmpty();
    assertThat(result.count("任职", ChartChange.Kind.ENDED)).isEqualTo(1);
    assertThat(result.count("任职", ChartChange.Kind.ADDED)).isEqualTo(1);
  }

  /** Prints what it took for docs/benchmarks.md; a time is no assertion. */
  @Test
  void takesOverSixThousandPeople() {
    Chart chart = chart(6_000, "2024-01-01");
    byte[] workbook = xlsx(chart);
    long begin = System.nanoTime();
    Comparison dry = mine(() -> charts.compare(workbook));
    long checked = System.nanoTime();
    Comparison result = mine(() -> charts.accept(workbook, "试验"));
    long written = System.nanoTime();
    Comparison again = mine(() -> charts.compare(workbook));
    long twice = System.nanoTime();
    System.out.printf(
        "chart: %d lines, dry run %d ms, accept %d ms, again %d ms%n",
        chart.lines(),
        (checked - begin) / 1_000_000,
        (written - checked) / 1_000_000,
        (twice - written) / 1_000_000);
    assertThat(dry.problems()).isEmpty();
    assertThat(result.changes()).hasSize(chart.lines());
    assertThat(again.changes()).isEmpty();
  }

  private <T> T mine(Supplier<T> work) {
    return me.scope().get(work);
  }

  private byte[] export() {
    var out = new ByteArrayOutputStream();
    try {
      charts.export(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] xlsx(Chart chart) {
    var out = new ByteArrayOutputStream();
    try {
      ChartWriting.write(chart, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As many people as posts, a station for each twenty. */
  private Chart chart(int size, String from) {
    List<Chart.UnitLine> units = new ArrayList<>();
    List<Chart.PostLine> posts = new ArrayList<>();
    List<Chart.PersonLine> people = new ArrayList<>();
    List<Chart.HoldingLine> holdings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int station = i / 20;
      String county = city.code() + "%02d".formatted(station / 99 + 1);
      if (i % (20 * 99) == 0) {
        units.add(unit(county, station / 99 + 1 + "号县局", "专卖局", ""));
      }
      String unit = county + "%02d".formatted(station % 99 + 1);
      if (i % 20 == 0) {
        units.add(unit(unit, "第 " + station + " 市场所", "所", "市场"));
      }
      String post = unit + "-" + (i % 20 + 1);
      posts.add(new Chart.PostLine(0, post, unit, "市管员" + i, "市管员", "2020-01-01", ""));
      String staff = city.code() + "-" + i;
      people.add(person(staff, "张三" + i, "", unit));
      holdings.add(new Chart.HoldingLine(0, staff, post, "A", from, "", "任命"));
    }
    return new Chart(units, posts, people, holdings);
  }

  private static Chart.UnitLine unit(String code, String name, String kind, String line) {
    return new Chart.UnitLine(0, code, name, "", kind, line, "", "2020-01-01", "");
  }

  private static Chart.PersonLine person(String staff, String name, String identity, String unit) {
    return new Chart.PersonLine(
        0, staff, name, identity, "13900001111", unit, "2020-01-01", "", "");
  }
}
