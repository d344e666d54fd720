package org.jinye.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.oversight.internal.calls.DrawingCalls;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.supply.OrderLine;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeOrders;
import org.jinye.worktime.WorkingDays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Drawn once a working day, provable, recorded; what was missed is seen. */
@ModuleTest
class OrderCallsTest {

  private static final int SHOPS = 30;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Retailers retailers;
  @Autowired private DataDirectory data;
  @Autowired private DrawingCalls drawing;
  @Autowired private WorkingDays workingDays;
  @Autowired private Clock clock;

  private OwnCity city;
  private SignedIn county;
  private LocalDate day;
  private LocalDate orderDay;

  @BeforeEach
  void found() {
    city = OwnCity.found(organization);
    county = city.countySupervisor();
    day = LocalDate.now(clock).minusDays(10);
    while (!workingDays.calendar().isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    orderDay = day.minusDays(2);
    Scope.system("test")
        .run(() -> retailers.upsert(IntStream.range(0, SHOPS).mapToObj(this::shop)));
  }

  @Test
  void drawsNineOfThoseWhoOrderedByTelephone() {
    order(orderDay, 20, "电话");

    assertThat(draw(day)).isTrue();

    Document page = open(county, sample(day));
    assertThat(page.select("tbody tr")).hasSize(9);
    assertThat(page.select(".identity").text()).contains("20 户", "电话订货", "记录期限");
  }

  @Test
  void takesWhoeverOrderedWhereTooFewCalled() {
    order(orderDay, 5, "电话");
    order(orderDay, 12, "手机");

    draw(day);

    assertThat(open(county, sample(day)).select(".identity").text()).contains("电话订货不足");
  }

  @Test
  void fewerThanNineAreAllDrawn() {
    order(orderDay, 4, "电话");

    draw(day);

    assertThat(open(county, sample(day)).select("tbody tr")).hasSize(4);
  }

  @Test
  void theDrawCanBeRepeatedAndTellsWhenOrdersCameLater() {
    order(orderDay, 20, "电话");
    draw(day);

    assertThat(open(county, sample(day) + "/again").select("#again").text()).contains("核对一致");

    order(orderDay, SHOPS, "电话");
    assertThat(open(county, sample(day) + "/again").select("#again").text())
        .contains("30 户（登记 20 户）");
  }

  @Test
  void aDayIsDrawnOnceHoweverOftenItIsTried() {
    order(orderDay, 20, "电话");

    assertThat(draw(day)).isTrue();
    assertThat(draw(day)).isFalse();

    assertThat(count("select count(*) from oversight.order_call where unit_code = :unit"))
        .isEqualTo(9);
  }

  @Test
  void withoutOrdersThereIsNoDraw() {
    assertThat(draw(day)).isFalse();
  }

  @Test
  void daysOnWhichTheSystemWasDownAreMadeUpForAndSaySo() {
    order(orderDay, 20, "电话");
    order(LocalDate.now(clock).minusDays(1), 20, "电话");
    draw(day);

    drawing.look();

    LocalDate next = workingDays.calendar().plusWorkingDays(day, 1).day();
    assertThat(open(county, sample(next)).select(".badge").text()).contains("补抽");
    assertThat(
            count(
                "select count(*) from oversight.sample where unit_code = :unit and day = :day",
                day))
        .isEqualTo(1);
  }

  @Test
  void aMissedDayIsRedAndWaitsAtTheCitysDesk() {
    order(orderDay, 20, "电话");
    draw(day);

    drawing.look();

    Document month = open(city.leader(), "/oversight/calls?month=" + YearMonth.from(day));
    assertThat(month.select("td.cell-missed a").text()).contains("0/9");
    String task = open(city.citySupervisor(), "/tasks").text();
    assertThat(task).contains("电话抽查漏听", day + " 订货电话抽查未完成：应听 9 户，已记录 0 户");

    calls(day).forEach(call -> record(call, "AS_RECORDED", "", 302));

    assertThat(open(city.leader(), "/oversight/calls?month=" + YearMonth.from(day)).text())
        .contains("9/9迟");
    assertThat(open(city.citySupervisor(), "/tasks").text()).doesNotContain(day + " 订货电话抽查未完成");
  }

  @Test
  void whatIsNotAsRecordedIsToldInWordsAndNothingTypedIsLost() {
    order(orderDay, 9, "电话");
    draw(day);
    String call = calls(day).getFirst();

    assertThat(record(call, "", "客户要 5 条", 422).select(".invalid-feedback").text())
        .contains("请选择听录结果");
    Document again = record(call, "TIED", "", 422);
    assertThat(again.select(".invalid-feedback").text()).contains("请写明");
    assertThat(again.select("option[value=TIED]").hasAttr("selected")).isTrue();

    record(call, "TIED", "搭配滞销烟 2 条", 302);

    assertThat(open(county, call).select(".identity").text()).contains("搭配销售", county.name());
    assertThat(open(city.leader(), "/oversight/calls/list?result=IRREGULAR").text())
        .contains("搭配滞销烟");
  }

  @Test
  void twoWhoRecordTheSameCallDoNotOverwriteEachOther() {
    order(orderDay, 9, "电话");
    draw(day);
    String call = calls(day).getFirst();
    var stale = post(call).param("seen", "0").param("result", "PUSHED").param("findings", "加了 3 条");
    record(call, "AS_RECORDED", "", 302);

    assertThat(Jsoup.parse(send(county, stale, 422)).select(".alert-danger").text())
        .contains("已由 " + county.name() + " 记录");
  }

  @Test
  void theRecordingIsKept() {
    order(orderDay, 9, "电话");
    draw(day);
    String call = calls(day).getFirst();
    byte[] wave = new byte[200];
    System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, wave, 0, 4);
    System.arraycopy("WAVEfmt ".getBytes(StandardCharsets.US_ASCII), 0, wave, 8, 8);

    perform(
        county,
        multipart(call + "/attachments")
            .file(new MockMultipartFile("file", "通话.wav", "audio/wav", wave))
            .param("kind", "recording")
            .param("title", "订货录音")
            .param("takenOn", day.toString()),
        302);

    assertThat(open(county, call).text()).contains("订货录音");
  }

  @Test
  void listExportAndFiguresAgreeAndAnotherCitySeesNothing() {
    order(orderDay, 20, "电话");
    draw(day);

    assertThat(open(county, "/oversight/calls/list").select(".pager").text()).contains("共 9 条");
    perform(county, get("/oversight/calls/list/export.xlsx"), 200);
    perform(county, get("/oversight/calls/export.xlsx?month=" + YearMonth.from(day)), 200);
    OwnCity other = OwnCity.found(organization);
    assertThat(open(other.citySupervisor(), "/oversight/calls/list").select(".empty")).isNotEmpty();
    assertThat(open(other.citySupervisor(), "/oversight/calls").select(".empty")).isNotEmpty();
    perform(other.citySupervisor(), get(sample(day)), 404);
  }

  private Retailer shop(int n) {
    return new Retailer(
        id(n),
        city.eastCounty(),
        "抽查商店" + n,
        "和平路 " + n + " 号",
        12,
        "便利店",
        "城区",
        3,
        "normal",
        null,
        null,
        null);
  }

  private String id(int n) {
    return "%s%08d".formatted(city.code(), n);
  }

  private void order(LocalDate on, int shops, String by) {
    List<OrderLine> lines = new ArrayList<>();
    for (int n = 0; n < shops; n++) {
      lines.add(
          new OrderLine(
              UUID.randomUUID().toString(),
              "1",
              id(n),
              "I1",
              on.atTime(9, 30),
              (int) on.toEpochDay(),
              Weeks.number(on),
              2000,
              500_00,
              by,
              null));
    }
    new SomeOrders(data, database).add(lines);
  }

  private boolean draw(LocalDate of) {
    Instant at = of.atTime(6, 10).atZone(clock.getZone()).toInstant();
    return Scope.system("test").get(() -> drawing.draw(city.eastCounty(), List.of(of), any -> at))
        == 1;
  }

  private String sample(LocalDate of) {
    return "/oversight/calls/"
        + count("select id from oversight.sample where unit_code = :unit and day = :day", of);
  }

  private List<String> calls(LocalDate of) {
    return open(county, sample(of)).select("tbody td:first-child a").eachAttr("href");
  }

  private Document record(String call, String result, String findings, int expected) {
    String seen = open(county, call).select("input[name=seen]").val();
    return Jsoup.parse(
        send(
            county,
            post(call).param("seen", seen).param("result", result).param("findings", findings),
            expected));
  }

  private long count(String sql) {
    return count(sql, day);
  }

  private long count(String sql, LocalDate of) {
    return Scope.system("test")
        .get(() ->
            database
                .sql(sql)
                .param("unit", city.eastCounty())
                .param("day", of)
                .query(Long.class)
                .single());
  }

  private Document open(SignedIn who, String address) {
    return Jsoup.parse(send(who, get(java.net.URI.create(address)), 200));
  }

  private String send(
      SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int expected) {
    try {
      return perform(who, request, expected).getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpServletResponse perform(
      SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int expected) {
    try {
      MockHttpServletResponse response =
          browser.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
      assertThat(response.getStatus()).isEqualTo(expected);
      return response;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
