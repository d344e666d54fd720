package org.jinye.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ImportsTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final String RETAILERS = "许可证号,店名,县局代码,县局,地址,档位,业态,区位,订货日,供货状态,订货电话,经度,纬度\n";
  private static final String ITEMS = "品规代码,品规名称,品牌,价类,批发价(元/条),零售价(元/条),供货类型,上市日期\n";
  private static final String FILINGS = "备案号,许可证号,备案类型,起始日期,截止日期\n";
  private static final String LINES = "订单号,行号,许可证号,品规代码,下单时间,订货方式,设备,数量(条),金额(元),限量(条)\n";

  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private Retailers retailers;
  @Autowired private Items items;
  @Autowired private Lake lake;
  private OwnCity city;
  private String mark = "";

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    mark = "s" + NEXT.getAndIncrement() + "x" + city.code();
  }

  @Test
  void takesRegistersAndLinesAndFindsThemAgain() throws Exception {
    ImportRecord shops =
        take(RETAILERS + retailer(1, city.eastCounty()) + retailer(2, city.code() + "07"));
    assertThat(shops.rows()).isEqualTo(new ImportRecord.Rows(2, 2, 0, 0, 0));
    assertThat(shops.kind()).isEqualTo(RecordKind.RETAILERS);
    Retailer found = scope().get(() -> retailers.find(mark + "1")).orElseThrow();
    assertThat(found.orderDay()).isEqualTo("周三");
    assertThat(found.channel()).isEqualTo("便利店");
    assertThat(scope().get(() -> organization.findUnit(city.code() + "07")).map(Unit::name))
        .contains("新县");
    assertThat(take(ITEMS + item(1)).rows().taken()).isEqualTo(1);
    assertThat(items.find("i" + mark + "1").orElseThrow().wholesaleFen()).isEqualTo(23_050);
    assertThat(
            take(FILINGS + mark + "f1," + mark + "1,临时加单,2026-01-05,2026-01-06\n").rows().taken())
        .isEqualTo(1);
    ImportRecord lines = take(LINES + line("a", 1, 1) + line("a", 2, 1) + line("b", 1, 9));
    assertThat(lines.rows()).isEqualTo(new ImportRecord.Rows(3, 2, 0, 0, 1));
    assertThat(scope().get(() -> imports.listReasons(lines.id())))
        .containsExactly(new ReasonCount(RejectReason.UNKNOWN_RETAILER, 1, 1));
    assertThat(lake.listLines(scope(), mark + "1", 2921, 2924))
        .extracting(OrderLine::quantitySticks)
        .containsExactly(500L, 500L);
  }

  @Test
  void refusesNumbersThatCanHaveNoPage() throws Exception {
    var numbers = new ArrayList<>(List.of(".", "..", ".a", "a.", "-a", "a b"));
    for (String sign : List.of("/", ";", "%", "\\", "|", "'", "?", "#", "&", "+", "{", "<")) {
      numbers.add(mark + sign + "1");
    }
    var rows = new StringBuilder();
    for (String number : numbers) {
      rows.append(retailer(1, city.eastCounty()).replace(mark + "1", number));
    }
    int refused = numbers.size();
    String good = retailer(1, city.eastCounty()).replace(mark + "1", mark + "甲_-.1");
    String longest = retailer(1, city.eastCounty()).replace(mark + "1", "9".repeat(41));
    String unseen = retailer(1, city.eastCounty()).replace(mark + "1", mark + "\u20281");
    ImportRecord done = take(RETAILERS + rows + good + longest + unseen);
    assertThat(done.rows().taken()).isEqualTo(1);
    assertThat(scope().get(() -> imports.listReasons(done.id())))
        .containsExactlyInAnyOrder(
            new ReasonCount(RejectReason.NUMBER_FORM, refused, refused),
            new ReasonCount(RejectReason.TEXT_TOO_LONG, 1, 1),
            new ReasonCount(RejectReason.CONTROL_CHARACTER, 1, 1));
    ImportRecord itemFile = take(ITEMS + item(1).replace(mark, mark + "/"));
    assertThat(scope().get(() -> imports.listReasons(itemFile.id())))
        .containsExactly(new ReasonCount(RejectReason.NUMBER_FORM, 1, 1));
  }

  @Test
  void saysThatAFileIsTheSameAndChangesNothing() throws Exception {
    String file = RETAILERS + retailer(1, city.eastCounty());
    ImportRecord first = take(file);
    ImportRecord again = take(file);
    assertThat(again.sameAsImport()).isEqualTo(first.id());
    assertThat(again.state()).isEqualTo(ImportState.FINISHED);
    ImportRecord changed = take(file.replace("便利店", "超市"));
    assertThat(changed.rows()).isEqualTo(new ImportRecord.Rows(1, 1, 1, 0, 0));
    ImportRecord back = take(file);
    assertThat(back.rows().changed())
        .as("an older state is brought back when asked for")
        .isEqualTo(1);
    ImportRecord other = take(file + "\n");
    assertThat(other.rows()).isEqualTo(new ImportRecord.Rows(1, 0, 0, 1, 0));
  }

  @Test
  void rejectsRowsOfOtherUnitsAndLeavesThemAsTheyAre() throws Exception {
    OwnCity other = OwnCity.found(organization);
    take(RETAILERS + retailer(1, city.eastCounty()));
    ImportRecord intruding =
        other
            .citySupervisor()
            .scope()
            .get(() ->
                takeNow(
                    RETAILERS + retailer(1, other.eastCounty()) + retailer(2, city.eastCounty())));
    assertThat(intruding.rows()).isEqualTo(new ImportRecord.Rows(2, 0, 0, 0, 2));
    assertThat(scope().get(() -> retailers.find(mark + "1")).orElseThrow().unitCode())
        .isEqualTo(city.eastCounty());
    assertThat(scope().get(() -> imports.find(intruding.id())))
        .as("another city's import")
        .isEmpty();
    assertThat(scope().get(() -> takeNow(LINES + line("a", 1, 1))).rows().rejected()).isEqualTo(1);
  }

  @Test
  void refusesAFileWithoutItsColumnsAndSaysWhatItExpects() throws Exception {
    ImportRecord refused = take("许可证号,店名,县局代码\n1,2,3\n");
    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    assertThat(refused.problem()).contains("缺少列：供货状态").contains("许可证号、店名、县局代码");
    assertThat(take("").problem()).contains("空");
  }

  @Test
  void namesItemsAsOftenAsAskedWithoutHoldingOnToTheDatabase() {
    for (int i = 0; i < 60; i++) {
      assertThat(items.findAll(List.of("i" + mark))).isEmpty();
    }
  }

  private ImportRecord take(String text) throws Exception {
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
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Scope scope() {
    return city.citySupervisor().scope();
  }

  private String retailer(int number, String county) {
    return String.join(
            ",",
            List.of(
                mark + number,
                "店" + number,
                county,
                "新县",
                "路 1 号",
                "12",
                "便利店",
                "城区",
                "周三",
                "正常",
                "13800000000",
                "120.5",
                "30.25"))
        + "\n";
  }

  private String item(int number) {
    return "i%s%d,名%d,牌,二类,230.50,260,紧俏,2020-01-01\n".formatted(mark, number, number);
  }

  private String line(String order, int line, int retailer) {
    return "%s%s,%d,%s%d,i%s1,2026-01-07 10:00,电话,,2.5,576.25,\n"
        .formatted(mark, order, line, mark, retailer, mark);
  }
}
