package org.jinye.supply.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jinye.supply.internal.profile.Profile;
import org.jinye.supply.internal.profile.ProfileReading;
import org.jinye.supply.internal.source.FileRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderLineIntakeTest {

  private static final String HEADER = "订单号,行号,许可证号,品规代码,下单时间,订货方式,设备,数量(条),金额(元),限量(条)";

  @TempDir Path data;
  private PlainImport imports = new PlainImport(Path.of(""), List.of(), List.of());
  private final Profile profile = PlainImport.profile("jinye");

  @BeforeEach
  void makeLake() {
    imports = new PlainImport(data, List.of("990101000001", "990101000002"), List.of("101", "102"));
  }

  @Test
  void takesLinesIntoTheFilesOfTheirWeeks() throws IOException {
    var result =
        take(
            "A1,1,990101000002,101,2026-09-21 08:30:00,电话,,2.5,250.00,",
            "A2,1,990101000001,102,2026/9/26 9:05,,m-1,-1,-100,30",
            "A3,1,990101000001,101,2026-09-20 23:59,网上,,\"1,200\",\"12,000.5\",");
    assertThat(result.account()).isEqualTo(new Account(3, 3, 0, 0, List.of()));
    assertThat(result.weeks()).extracting(WrittenWeek::week).containsExactlyInAnyOrder(2959, 2960);
    assertThat(imports.lakeFiles())
        .allMatch(file -> file.toString().matches(".*/week=2026-W3[89]/[0-9a-f-]+\\.parquet"));
    assertThat(
            imports.lake(
                "order_number, placed_at, day_no, week_no, quantity_sticks, amount_fen, ordered_by, device, limit_sticks, import_id"))
        .containsExactly(
            "A1|2026-09-21 08:30:00|20717|2960|500|25000|电话|1",
            "A2|2026-09-26 09:05:00|20722|2960|-200|-10000|m-1|6000|1",
            "A3|2026-09-20 23:59:00|20716|2959|240000|1200050|网上|1");
    assertThat(result.retailers())
        .containsExactly(
            new WeekIntake.Activity("990101000001", 20716, 20722),
            new WeekIntake.Activity("990101000002", 20717, 20717));
  }

  @Test
  void marksLinesOfAnItemThatItsOrderHasSeveralTimesAlsoWhenTheyComeLater() throws IOException {
    take(
        "A1,1,990101000002,101,2026-09-21 08:30:00,,,2,200,",
        "A1,2,990101000002,102,2026-09-21 08:30:00,,,1,100,",
        "A2,1,990101000002,101,2026-09-22 08:30:00,,,2,200,");
    assertThat(imports.lake("order_number, line_number, is_repeated"))
        .containsExactlyInAnyOrder("A1|1|false", "A1|2|false", "A2|1|false");

    take("A1,3,990101000002,101,2026-09-21 08:30:00,,,-1,-100,");
    assertThat(imports.lake("order_number, line_number, is_repeated"))
        .containsExactlyInAnyOrder("A1|1|true", "A1|2|false", "A1|3|true", "A2|1|false");
  }

  @Test
  void putsTheSumsOfAnOrderOnItsFirstLineUntilAReturnComes() throws IOException {
    String sums = "order_number, line_number, is_leading, order_sticks, order_amount_fen";
    take(
        "A1,1,990101000002,101,2026-09-21 08:30:00,,m-1,2,200,",
        "A1,2,990101000002,102,2026-09-21 08:30:00,,m-1,1,100,",
        "A2,1,990101000002,101,2026-09-22 08:30:00,,,2,200,",
        "A3,1,990101000002,101,2026-09-22 08:30:00,,m-1,2,200,",
        "A3,2,990101000002,102,2026-09-22 08:30:00,,m-2,2,200,");
    assertThat(imports.lake(sums))
        .containsExactlyInAnyOrder(
            "A1|1|true|600|30000", "A1|2|false", "A2|1|true|400|20000", "A3|1", "A3|2");

    take("A1,3,990101000002,101,2026-09-21 08:30:00,,m-1,-1,-100,");
    assertThat(imports.lake(sums))
        .containsExactlyInAnyOrder("A1|1", "A1|2", "A1|3", "A2|1|true|400|20000", "A3|1", "A3|2");
  }

  @Test
  void namesEveryFaultOfARowWithItsColumn() throws IOException {
    take(
        "A1,1,990101000009,109,2026-02-30,,,x,1.234,",
        "A2,,990101000001,101,1999-12-31,传真,,0.001,1e3,-1",
        "A3,1,990101000001,101,2026-09-28,,,0,999999999999999,",
        "A4,1,990101000001,101,2026-09-24,,,99999999999,1,",
        "A5,1,990101000001,101,infinity,,,1_0,nan,");
    assertThat(imports.rejected(1))
        .containsExactly(
            "2|not_a_date,not_a_number,not_whole_fen,unknown_retailer,unknown_item|下单时间,数量(条),金额(元),许可证号,品规代码",
            "3|missing_value,date_out_of_range,not_whole_sticks,not_a_number,unknown_code,number_out_of_range|行号,下单时间,数量(条),金额(元),订货方式,限量(条)",
            "4|date_out_of_range,zero_quantity,number_out_of_range|下单时间,数量(条),金额(元)",
            "5|number_out_of_range|数量(条)",
            "6|not_a_date,not_a_number,not_a_number|下单时间,数量(条),金额(元)");
  }

  @Test
  void keepsTextsCleanAndRefusesInvisibleOnes() throws IOException {
    take(
        " A1　,1,\u00A0990101000001,101,2026-09-24,,m\u202E1,1,1,",
        "A2,1,990101000001,101,2026-09-24,," + "长".repeat(81) + ",1,1,",
        "A3　,1,\u00A0990101000001\t,101,2026-09-24,,m 2,1,1,");
    assertThat(imports.rejected(1)).containsExactly("2|control_character|设备", "3|text_too_long|设备");
    assertThat(imports.lake("order_number, retailer_id, device"))
        .containsExactly("A3|990101000001|m 2");
  }

  @Test
  void goesOnWithAWeekThatWasWrittenWithoutChannelAndDevice() throws IOException {
    imports.startWith(
        2960,
        """
        select 'A1' as order_number, '1' as line_number, '990101000001' as retailer_id,
               '101' as item_id, timestamp '2026-09-24 10:00:00' as placed_at, 20720 as day_no,
               2960 as week_no, 400::bigint as quantity_sticks, 10000::bigint as amount_fen,
               7::bigint as import_id
        """);
    var result =
        take(
            "A1,1,990101000001,101,2026-09-24 10:00,,,2,100,",
            "A1,2,990101000001,101,2026-09-24 10:00,手机,m-2,2,100,");
    assertThat(result.account()).isEqualTo(new Account(2, 1, 1, 0, List.of()));
    assertThat(imports.lake("line_number, ordered_by, device, import_id"))
        .containsExactly("1|7", "2|手机|m-2|1");
  }

  @Test
  void takesTheFirstOfLinesWithOneNumberAndCountsTheSameOnceMore() throws IOException {
    var result =
        take(
            line("A1", 1, "2"),
            line("A1", 1, "2.000"),
            line("A1", 1, "3"),
            line("A1", 2, "x"),
            line("A1", 2, "4"));
    assertThat(result.account().taken()).isEqualTo(2);
    assertThat(result.account().present()).isEqualTo(1);
    assertThat(imports.rejected(1)).containsExactly("4|duplicate_in_file|", "5|not_a_number|数量(条)");
    assertThat(imports.lake("line_number, quantity_sticks")).containsExactly("1|400", "2|800");
  }

  @Test
  void keepsWhatTheLakeHasAgainstAnotherContentEvenInAnotherWeek() throws IOException {
    take(line("A1", 1, "2"), line("A1", 2, "3"));
    var second =
        take(
            line("A1", 1, "2"),
            line("A1", 2, "5"),
            line("A1", 3, "6"),
            line("A1", 1, "2").replace("2026-09-24", "2026-09-02"));
    assertThat(second.account())
        .isEqualTo(
            new Account(4, 1, 1, 2, List.of(new Account.ReasonCount("duplicate_in_stock", 2, 2))));
    assertThat(imports.lake("line_number, quantity_sticks, import_id"))
        .containsExactly("1|400|1", "2|600|1", "3|1200|2");
  }

  @Test
  void changesNothingWhenEveryLineIsPresent() throws IOException {
    take(line("A1", 1, "2"), line("A2", 1, "3"));
    List<Path> before = imports.lakeFiles();
    var again = take(line("A2", 1, "3"), line("A1", 1, "2"));
    assertThat(again.account()).isEqualTo(new Account(2, 0, 2, 0, List.of()));
    assertThat(again.weeks()).isEmpty();
    assertThat(imports.lakeFiles()).isEqualTo(before);
    assertThat(Files.exists(imports.rejects(2))).isFalse();
    assertThat(Files.exists(imports.kept(1))).as("those taken are in the lake").isFalse();
    assertThat(imports.kept(2, "line, effect, retailer_id, order_number, week_no, c0, c7"))
        .containsExactly(
            "2|present|990101000001|A2|2960|A2|3", "3|present|990101000001|A1|2960|A1|2");
  }

  @Test
  void readsTheSameFromGb18030() throws IOException {
    String text = HEADER + "\n" + line("订1", 1, "2") + "\n";
    Path file = Files.write(data.resolve("gbk.csv"), text.getBytes(Charset.forName("GB18030")));
    assertThat(imports.take(file, profile).account().taken()).isEqualTo(1);
    assertThat(imports.lake("order_number, ordered_by")).containsExactly("订1|电话");
  }

  @Test
  void refusesAFileThatLacksAColumnAndListsBothSides() throws IOException {
    Path file =
        PlainImport.write(data.resolve("a.csv"), HEADER.replace("数量(条)", "件数"), line("A1", 1, "2"));
    assertThatThrownBy(() -> imports.take(file, profile))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("缺少列：数量(条)")
        .hasMessageContaining("订单号（或 订单编号）")
        .hasMessageContaining("件数");
    Path foreign = PlainImport.write(data.resolve("b.csv"), "甲,乙", "1,2");
    assertThatThrownBy(() -> imports.take(foreign, profile))
        .hasMessageContaining("任何一种数据都不相符")
        .hasMessageContaining("甲、乙");
  }

  @Test
  void treatsWordsOfHeaderProfileAndRowsAsDataOnly() throws IOException {
    String evil = "x'); drop table raw; --";
    Profile sly =
        ProfileReading.read(
            "sly",
            """
            profile: sly
            title: 试
            kinds:
              order_lines:
                keep: [{column: "k'k", in: ["%1$s"]}]
                fields:
                  order_number: {column: "%1$s", prefix: "'"}
                  line_number: {constant: "1' or '1'='1"}
                  retailer_id: '许可证号"'
                  item_id: {column: i, codes: {"%1$s": 101}}
                  placed_at: d
                  quantity: {column: n, unit: cartons}
                  amount: {column: n, unit: fen}
            """
                .formatted(evil));
    Path file =
        PlainImport.write(
            data.resolve("a.csv"),
            "\"" + evil + "\",\"许可证号\"\"\",i,d,n,k'k",
            "\"" + evil + "\",990101000001,\"" + evil + "\",2026-09-24,1,\"" + evil + "\"",
            "B,990101000001,102,2026-09-24,1,other");
    var result = imports.take(file, sly);
    assertThat(result.account().taken()).isEqualTo(1);
    assertThat(imports.rejected(1)).containsExactly("3|not_wanted|");
    assertThat(imports.lake("order_number, line_number, item_id"))
        .containsExactly("'" + evil + "|1' or '1'='1|101");
  }

  @Test
  void keepsRecordsThatAreNotBuiltLikeTheHeaderAmongTheRejects() throws IOException {
    var result = take(line("A1", 1, "2"), "A1,2,990101000001", line("A1", 3, "2"));
    assertThat(result.account().read()).isEqualTo(3);
    assertThat(imports.rejected(1)).containsExactly("3|field_count|");
  }

  private static String line(String order, int line, String cartons) {
    return "%s,%d,990101000001,101,2026-09-24 10:00,电话,,%s,100,".formatted(order, line, cartons);
  }

  private WeekIntake.Result take(String... lines) throws IOException {
    var all = new ArrayList<>(List.of(HEADER));
    all.addAll(Arrays.asList(lines));
    return imports.take(
        PlainImport.write(data.resolve("lines.csv"), all.toArray(String[]::new)), profile);
  }
}
