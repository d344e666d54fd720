package org.jinye.worktime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.YearTable;
import org.jinye.worktime.internal.CalendarProblem.Code;
import org.jinye.worktime.internal.CalendarReading.Refused;
import org.jinye.worktime.internal.CalendarReading.Understood;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  @Test
  void readsOurOwnForm() {
    Understood understood = understood(ours("{\"节日\":\"元旦\",\"放假\":\"2027-01-01至2027-01-03\"}"));
    assertThat(understood.table().days())
        .containsExactly(off("2027-01-01", "元旦"), off("2027-01-02", "元旦"), off("2027-01-03", "元旦"));
    assertThat(understood.remarks()).anyMatch(remark -> remark.contains("2027-10-01 是法定节假日"));
  }

  @Test
  void readsTheDayByDayForm() {
    Understood understood =
        understood(
            """
            {"year":2027,"papers":["https://www.gov.cn/a"],"days":[
              {"name":"元旦","date":"2027-01-01","isOffDay":true},
              {"name":"元旦","date":"2027-01-09","isOffDay":false}]}\
            """);
    assertThat(understood.table().notice()).isEqualTo("https://www.gov.cn/a");
    assertThat(understood.table().days())
        .containsExactly(
            off("2027-01-01", "元旦"), new NamedDay(LocalDate.of(2027, 1, 9), DayKind.MAKE_UP, "元旦"));
  }

  @Test
  void takesTheDecemberBeforeAndRemarksOnIt() {
    Understood understood = understood(ours("{\"节日\":\"元旦\",\"放假\":\"2026-12-31至2027-01-02\"}"));
    assertThat(understood.table().days()).hasSize(3);
    assertThat(understood.remarks()).anyMatch(remark -> remark.contains("上一年 12 月"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'节日':'元旦','放假':'2027-02-30'}|NOT_A_DATE|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':'1月1日'}|NOT_A_DATE|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':[{}]}|NOT_A_DATE|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':'2028-01-01'}|OTHER_YEAR|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':'2026-11-30'}|OTHER_YEAR|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':'2027-01-03至2027-01-01'}|BAD_RANGE|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':'2027-01-01至9999-01-01'}|BAD_RANGE|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':['2027-01-01','2027-01-01']}|TWICE|安排第 1 项（元旦）的“放假”",
        "{'节日':'元旦','放假':'2027-01-02','上班':'2027-01-02'}|TWICE|安排第 1 项（元旦）的“上班”",
        "{'节日':'元旦','上班':['2027-01-04']}|WEEKDAY_AS_MAKE_UP|安排第 1 项（元旦）的“上班”",
        "{'节日':'元旦'}|NO_DAYS|安排第 1 项（元旦）",
        "{'放假':'2027-01-01'}|NO_NAME|安排第 1 项的“放假”",
        "{'节日':'元\\u0007旦','放假':'2027-01-01'}|NO_NAME|安排第 1 项（元\u0007旦）的“放假”",
      })
  void namesThePlaceOfAnError(String block, Code code, String place) {
    Refused refused = refused(ours(block.replace('\'', '"')));
    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(code);
          assertThat(problem.place()).isEqualTo(place);
        });
  }

  @Test
  void namesEveryErrorAtOnce() {
    Refused refused =
        refused(ours("{\"节日\":\"元旦\",\"放假\":[\"x\",\"2028-01-01\"],\"上班\":[\"2027-01-04\"]}"));
    assertThat(refused.problems())
        .extracting(CalendarProblem::code)
        .containsExactly(Code.NOT_A_DATE, Code.OTHER_YEAR, Code.WEEKDAY_AS_MAKE_UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1]",
        "\"2027\"",
        "年份,安排",
        "{\"年份\":2027,\"年份\":2027}",
        "{}{}",
        "{\"a\":1} x"
      })
  void saysWhatIsNotJson(String content) {
    assertThat(refused(content).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isIn(Code.NOT_JSON, Code.UNKNOWN_FORM);
          assertThat(problem.message()).doesNotContain("Exception", "token");
        });
  }

  @Test
  void saysWhereTheJsonBreaks() {
    assertThat(refused("{\n\"年份\": 2027,\n oops }").problems())
        .singleElement()
        .extracting(CalendarProblem::message)
        .asString()
        .contains("第 3 行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2027\"", "27", "2027.5", "99999999999", "null", "1949"})
  void refusesAYearThatIsNone(String year) {
    assertThat(refused("{\"年份\":" + year + ",\"安排\":[]}").problems())
        .extracting(CalendarProblem::code)
        .containsExactly(Code.NO_YEAR);
  }

  @Test
  void refusesTheFileOfAnotherYear() {
    CalendarReading reading = CalendarFile.read(ShippedCalendars.content(2026), 2027);
    assertThat(((Refused) reading).problems())
        .containsExactly(new CalendarProblem(Code.WRONG_YEAR, "年份", "文件是 2026 年的，页面上选的是 2027 年。"));
  }

  @Test
  void refusesEmptyForeignAndOversizedContent() {
    assertThat(codeOf(new byte[0])).isEqualTo(Code.EMPTY);
    assertThat(codeOf(ours("").getBytes(Charset.forName("GB18030")))).isEqualTo(Code.NOT_UTF8);
    assertThat(codeOf(new byte[CalendarFile.LARGEST + 1])).isEqualTo(Code.TOO_LARGE);
    assertThat(codeOf(ours("").getBytes(UTF_8))).isEqualTo(Code.NO_DAYS);
    assertThat(codeOf("[".repeat(100_000).getBytes(UTF_8))).isEqualTo(Code.NOT_JSON);
  }

  @Test
  void readsTheShippedYearsWithoutARemark() {
    for (int year : ShippedCalendars.YEARS) {
      CalendarReading reading = CalendarFile.read(ShippedCalendars.content(year), year);
      assertThat(reading)
          .isInstanceOfSatisfying(Understood.class, r -> assertThat(r.remarks()).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void ourYearsAgreeWithThePublicDataSet(int year) throws IOException {
    YearTable ours = ((Understood) CalendarFile.read(ShippedCalendars.content(year), year)).table();
    YearTable theirs = ((Understood) CalendarFile.read(shared(year), year)).table();
    assertThat(ours).isEqualTo(theirs);
  }

  @Test
  void readsTheYearWhoseNewYearBeganInDecember() throws IOException {
    Understood understood = (Understood) CalendarFile.read(shared(2023), 2023);
    assertThat(understood.table().days()).contains(off("2022-12-31", "元旦"));
  }

  private static byte[] shared(int year) throws IOException {
    Optional<Path> file =
        sharedFolders()
            .map(folder -> folder.resolve("data/calendar/" + year + ".json"))
            .filter(Files::exists)
            .findFirst();
    Assumptions.assumeTrue(file.isPresent(), "shared/data/calendar is not here");
    return Files.readAllBytes(file.orElseThrow());
  }

  private static Stream<Path> sharedFolders() {
    String named = System.getenv().getOrDefault("JINYE_SHARED", System.getProperty("JINYE_SHARED"));
    Path here = Path.of("").toAbsolutePath();
    return Stream.concat(
        Stream.ofNullable(named).map(Path::of),
        Stream.iterate(here, Objects::nonNull, Path::getParent).map(at -> at.resolve("../shared")));
  }

  private static String ours(String blocks) {
    return "{\"年份\":2027,\"依据\":\"国办发明电〔2026〕1号\",\"安排\":[" + blocks + "]}";
  }

  private static NamedDay off(String day, String holiday) {
    return new NamedDay(LocalDate.parse(day), DayKind.OFF, holiday);
  }

  private static Understood understood(String content) {
    return (Understood) CalendarFile.read(content.getBytes(UTF_8), 2027);
  }

  private static Refused refused(String content) {
    return (Refused) CalendarFile.read(content.getBytes(UTF_8), 2027);
  }

  private static Code codeOf(byte[] content) {
    return ((Refused) CalendarFile.read(content, 2027)).problems().getFirst().code();
  }
}
