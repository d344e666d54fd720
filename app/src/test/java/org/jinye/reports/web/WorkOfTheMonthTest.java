package org.jinye.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rulebook;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeWarnings;
import org.jinye.warnings.WarningState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the month's report says beside warnings, and the lists that its figures open. */
@ModuleTest
class WorkOfTheMonthTest {

  private static final Pattern TOTAL = Pattern.compile("共 ([0-9,]+) 条");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
  private static final String MONTH = "/reports/monthly?month=2026-09";

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient database;
  @Autowired private Organization organization;

  private OwnCity city;
  private SomeWarnings warnings;

  @BeforeEach
  void fillTheMonth() {
    city = OwnCity.found(organization);
    warnings = new SomeWarnings(database, city, 7);
    warnings.scatter(60, DAY.minusDays(9), DAY.plusDays(15));
    Scope.system("test").run(this::fill);
  }

  @Test
  void everyPartAddsUpToItsWhole() throws Exception {
    Document page = page(MONTH, city.leader());
    for (Element row : rows(page, "filings")) {
      assertThat(figure(row, 0))
          .isEqualTo(figure(row, 1) + figure(row, 2) + figure(row, 3) + figure(row, 4));
    }
    for (Element row : rows(page, "papers")) {
      assertThat(figure(row, 0))
          .isEqualTo(
              figure(row, 1) + figure(row, 2) + figure(row, 3) + figure(row, 4) + figure(row, 5));
    }
    for (Element row : rows(page, "visits")) {
      assertThat(figure(row, 0)).isEqualTo(figure(row, 1) + figure(row, 2) + figure(row, 4));
    }
    for (String id : List.of("referrals", "samples")) {
      for (Element row : rows(page, id)) {
        assertThat(figure(row, 0)).isEqualTo(figure(row, 1) + figure(row, 2) + figure(row, 3));
      }
    }
    for (String id :
        List.of("filings", "papers", "referrals", "suppressions", "samples", "precision")) {
      List<Element> rows = rows(page, id);
      assertThat(rows).as(id).hasSizeGreaterThan(1);
      long parts = rows.subList(0, rows.size() - 1).stream().mapToLong(row -> figure(row, 0)).sum();
      assertThat(parts).as(id).isEqualTo(figure(rows.getLast(), 0)).isPositive();
    }
  }

  @Test
  void everyFigureOpensItsList() throws Exception {
    for (String address : List.of(MONTH, MONTH + "&county=" + city.westCounty())) {
      Document page = page(address, city.leader());
      for (String id : List.of("filings", "papers", "visits", "referrals", "suppressions")) {
        List<Element> links = page.select("section[aria-labelledby=" + id + "] td a");
        for (Element link : links) {
          // every figure that counts something, and the sums
          boolean isSum = links.indexOf(link) >= links.size() - 7;
          if (!isSum && link.text().equals("0")) {
            continue;
          }
          assertThat(listed(link.attr("href")))
              .as(link.attr("href"))
              .isEqualTo(Long.parseLong(link.text().replace(",", "")));
        }
      }
    }
    Document page = page(MONTH, city.leader());
    for (Element link : page.select("section[aria-labelledby=samples] td a")) {
      page(link.attr("href"), city.leader());
    }
  }

  @Test
  void aCountyIsToldOfItsOwnAlone() throws Exception {
    long whole = figure(rows(page(MONTH, city.leader()), "referrals").getLast(), 0);
    long own = figure(rows(page(MONTH, city.countySupervisor()), "referrals").getLast(), 0);
    long other = figure(rows(page(MONTH, city.otherCounty()), "referrals").getLast(), 0);
    assertThat(own + other).isEqualTo(whole);
    assertThat(own).isPositive();
    assertThat(other).isPositive();
  }

  @Test
  void thePapersHoldTheNewTablesToo() throws Exception {
    for (String ending : List.of("xlsx", "docx")) {
      browser
          .perform(
              get("/reports/monthly/export." + ending + "?month=2026-09").with(user(city.leader())))
          .andExpect(status().isOk());
    }
  }

  private void fill() {
    long one =
        warnings.add(city.eastCounty(), Rulebook.load().rule("W03"), DAY, WarningState.HARMLESS);
    duty("monthly_sales_plan", DAY.minusDays(5), null);
    duty("monthly_sales_report", DAY, filing(city.code(), DAY, DAY.minusDays(1)));
    duty("demand_forecast", DAY.minusDays(2), filing(city.code(), DAY, DAY.minusDays(2)));
    filing(city.westCounty(), DAY, DAY);
    for (String unit : List.of(city.eastCounty(), city.westCounty())) {
      paper(unit, "CLOSED", 0, DAY);
      paper(unit, "CLOSED", 3, DAY);
      paper(unit, "ISSUED", 0, DAY);
      paper(unit, "WITHDRAWN", 0, DAY);
      visit(unit, one, "ORDERED");
      visit(unit, one, "DONE");
      referral(unit, one, "CASE", "SENT");
      referral(unit, one, "POLICE", "RECEIVED");
      suppression(unit, "W03");
      sample(unit, one);
    }
  }

  private void duty(String kind, LocalDate due, @Nullable Long filing) {
    database
        .sql(
            """
            insert into filings.duty (unit_code, kind, period, due_on, filing_id)
            values (:unit, :kind, '2026-09-01', :due, :filing)
            """)
        .param("unit", city.code())
        .param("kind", kind)
        .param("due", due)
        .param("filing", filing)
        .update();
  }

  private long filing(String bureau, LocalDate filed, LocalDate due) {
    return database
        .sql(
            """
            insert into filings.filing (unit_code, bureau_code, kind, title, from_date, to_date,
              facts, state, filed_on, due_on, filed_by, filed_by_id, on_paper, form_key)
            values (:unit, :unit, 'closure', '停业', :filed, :filed, '{}', 'FILED', :filed, :due,
              'test', 1, false, :key)
            returning id
            """)
        .param("unit", bureau)
        .param("filed", filed)
        .param("due", due)
        .param("key", UUID.randomUUID().toString())
        .query(Long.class)
        .single();
  }

  private void paper(String unit, String state, int lateDays, LocalDate due) {
    boolean over = state.equals("CLOSED") || state.equals("WITHDRAWN");
    database
        .sql(
            """
            insert into instruments.instrument (unit_code, sender_code, about_code, kind, title,
              facts, demands, evidence, subject_kind, subject_id, state, issued_on, due_on,
              issued_by, issued_by_id, issued_at, late_days, closed_on, form_key)
            values (:unit, :city, '', 'INQUIRY', '质询', '事实', '问题', '', 'none', '', :state, :day,
              :due, 'test', 1, now(), :late, cast(:closed as date), :key)
            """)
        .param("unit", unit)
        .param("city", city.code())
        .param("state", state)
        .param("day", DAY)
        .param("due", due)
        .param("late", lateDays)
        .param("closed", over ? DAY.toString() : null)
        .param("key", UUID.randomUUID().toString())
        .update();
  }

  private void visit(String unit, long warning, String state) {
    boolean done = state.equals("DONE");
    database
        .sql(
            """
            insert into warnings.visit (unit_code, warning_id, rule_id, dossier, place, sentence,
              look_at, who, until, ordered_by, ordered_at, state, visited_on, findings, done_by,
              done_at, form_key)
            values (:unit, :warning, 'W03', 'x', '店', '句', '看', '谁', '2026-09-12', 'test',
              '2026-09-30T23:30:00+08:00', :state, cast(:on as date), :findings, :by,
              cast(:at as timestamptz), :key)
            """)
        .param("unit", unit)
        .param("warning", warning)
        .param("state", state)
        .param("on", done ? "2026-09-11" : null)
        .param("findings", done ? "正常" : null)
        .param("by", done ? "test" : null)
        .param("at", done ? "2026-09-11T10:00:00+08:00" : null)
        .param("key", UUID.randomUUID().toString())
        .update();
  }

  private void referral(String unit, long warning, String way, String state) {
    boolean received = state.equals("RECEIVED");
    database
        .sql(
            """
            insert into warnings.referral (unit_code, warning_id, way, receiver, reason,
              sender_code, referred_on, referred_by, state, received_on, received_by, form_key)
            values (:unit, :warning, :way, '接收方', '理由', :unit, :day, 'test', :state,
              cast(:received as date), :by, :key)
            """)
        .param("unit", unit)
        .param("warning", warning)
        .param("way", way)
        .param("day", DAY)
        .param("state", state)
        .param("received", received ? "2026-09-12" : null)
        .param("by", received ? "test" : null)
        .param("key", UUID.randomUUID().toString())
        .update();
  }

  private void suppression(String unit, String rule) {
    long id =
        database
            .sql(
                """
                insert into warnings.suppression (unit_code, rule_id, retailer_id, reason, words,
                  from_day, until, state, proposed_by, proposed_by_id, proposed_at, decided_by,
                  decided_by_id, decided_at, decision, form_key)
                values (:unit, :rule, '1', 'STEADY_BUYER', '固定', '2026-08-20', '2026-09-05',
                  'ACTIVE', 'test', 1, now(), 'two', 2, now(), '同意', :key)
                returning id
                """)
            .param("unit", unit)
            .param("rule", rule)
            .param("key", UUID.randomUUID().toString())
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into warnings.suppressed_hit (suppression_id, unit_code, finding_key, run_id,
              rule_id, retailer_id, occurred_on, observed, sentence, priority, at)
            values (:id, :unit, :key, :run, :rule, '1', '2026-09-03', 1, '句', 1, now())
            """)
        .param("id", id)
        .param("unit", unit)
        .param("key", UUID.randomUUID().toString())
        .param("run", warnings.run())
        .param("rule", rule)
        .update();
  }

  private void sample(String unit, long warning) {
    long id =
        database
            .sql(
                """
                insert into warnings.sample (unit_code, month, seed, share, least, waved_through,
                  drawn_by, drawn_at)
                values (:unit, '2026-09-01', 1, 0.1, 1, 9, 'test', now()) returning id
                """)
            .param("unit", unit)
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into warnings.sampled (sample_id, warning_id, unit_code, rule_id, closed_as,
              closed_by) values (:id, :warning, :unit, 'W03', 'HARMLESS', 'test')
            """)
        .param("id", id)
        .param("warning", warning)
        .param("unit", unit)
        .update();
  }

  private static List<Element> rows(Document page, String id) {
    return new ArrayList<>(page.select("section[aria-labelledby=" + id + "] tbody tr"));
  }

  private static long figure(Element row, int column) {
    return Long.parseLong(row.select("td").get(column).text().replace(",", ""));
  }

  private long listed(String address) throws Exception {
    Matcher total = TOTAL.matcher(page(address, city.leader()).text());
    return total.find() ? Long.parseLong(total.group(1).replace(",", "")) : 0;
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(URI.create(address)).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
