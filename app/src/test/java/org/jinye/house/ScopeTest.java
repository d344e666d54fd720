package org.jinye.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * For random people at work at the same time: the list, its count, its export, the chart and the
 * search show the same rows, those of their own units and no others; what lies elsewhere is not
 * found.
 */
@ModuleTest
class ScopeTest {

  private static final long SEED = 20261122;
  private static final int CITIES = 3;
  private static final int LOOKS = 48;
  private static final int AT_ONCE = 6;
  private static final Pattern RETAILER = Pattern.compile("^/retailers/(T[0-9]{11})$");
  private static final Pattern WARNING = Pattern.compile("^/warnings/([0-9]+)(\\?.*)?$");

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private JdbcClient database;
  @Autowired private ObjectMapper json;
  @Autowired private Clock clock;

  /** Where everything lies: the unit's code by the id. */
  private final Map<String, String> shops = new HashMap<>();

  private final Map<Long, String> warnings = new HashMap<>();
  private final List<SignedIn> people = new ArrayList<>();

  @BeforeEach
  void scatter() {
    Random random = new Random(SEED);
    LocalDate today = LocalDate.now(clock);
    for (int i = 0; i < CITIES; i++) {
      OwnCity city = OwnCity.found(organization);
      people.addAll(
          List.of(
              city.citySupervisor(), city.countySupervisor(), city.otherCounty(), city.leader()));
      WarningRows rows = new WarningRows(database, retailers, city.code());
      for (String county : List.of(city.eastCounty(), city.westCounty())) {
        for (int shop = random.nextInt(24); shop >= 0; shop--) {
          String id = rows.shop(county, "东风商店" + shop);
          shops.put(id, county);
          for (int warning = random.nextInt(3); warning > 0; warning--) {
            LocalDate day = today.minusDays(1 + random.nextInt(20));
            warnings.put(rows.warn(county, id, draft -> draft.day = day), county);
          }
        }
      }
    }
  }

  @Test
  void everybodySeesTheOwnPartEverywhereAndNothingElse() throws Exception {
    Random random = new Random(SEED);
    List<Callable<Void>> looks = new ArrayList<>();
    for (int i = 0; i < LOOKS; i++) {
      SignedIn who = people.get(random.nextInt(people.size()));
      Random own = new Random(random.nextLong());
      looks.add(() -> look(who, own));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Void> look : threads.invokeAll(looks)) {
        look.get();
      }
    }
  }

  private Void look(SignedIn who, Random random) throws Exception {
    switch (random.nextInt(4)) {
      case 0 -> retailersAgree(who);
      case 1 -> warningsAgree(who);
      case 2 -> chartAgrees(who);
      default -> elsewhereIsNotFound(who, random);
    }
    return null;
  }

  private void retailersAgree(SignedIn who) throws Exception {
    Set<String> own = ownShops(who);
    assertThat(walk("/retailers", who, RETAILER)).as("list").isEqualTo(own);
    assertThat(walk("/retailers?q=东风", who, RETAILER)).as("search").isEqualTo(own);
    assertThat(pagerTotal(page("/retailers", who))).as("count").isEqualTo(own.size());
    assertThat(column("/retailers/export.xlsx", who, "许可证号")).as("export").isEqualTo(own);
  }

  private void warningsAgree(SignedIn who) throws Exception {
    Set<String> own = ownWarnings(who);
    assertThat(walk("/warnings?state=all", who, WARNING)).as("list").isEqualTo(own);
    assertThat(number(page("/warnings?state=all", who).select("#total").text()))
        .as("count")
        .isEqualTo(own.size());
    assertThat(column("/warnings/export?state=all", who, "编号")).as("export").isEqualTo(own);
  }

  private void chartAgrees(SignedIn who) throws Exception {
    JsonNode option = json.readTree(answer("/desk/trend.json", who).getContentAsString());
    long sum = 0;
    for (JsonNode series : option.get("series")) {
      for (JsonNode point : series.get("data")) {
        sum += point.get("value").asLong();
      }
    }
    assertThat(sum).as("chart").isEqualTo(ownWarnings(who).size());
  }

  private void elsewhereIsNotFound(SignedIn who, Random random) throws Exception {
    String shop = any(shops, who, random);
    Long warning = any(warnings, who, random);
    for (String address :
        List.of(
            "/retailers/" + shop,
            "/retailers/" + shop + "/orders",
            "/retailers/" + shop + "/warnings",
            "/warnings/" + warning + "/option.json")) {
      assertThat(send(address, who).getStatus()).as(address).isEqualTo(404);
    }
  }

  /** One that the person may not see. */
  private static <K> K any(Map<K, String> places, SignedIn who, Random random) {
    List<K> elsewhere =
        places.entrySet().stream()
            .filter(place -> !place.getValue().startsWith(who.unitCode()))
            .map(Map.Entry::getKey)
            .toList();
    return elsewhere.get(random.nextInt(elsewhere.size()));
  }

  private Set<String> ownShops(SignedIn who) {
    return own(shops, who).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> ownWarnings(SignedIn who) {
    return own(warnings, who)
        .map(id -> Long.toString(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <K> Stream<K> own(Map<K, String> places, SignedIn who) {
    return places.entrySet().stream()
        .filter(place -> place.getValue().startsWith(who.unitCode()))
        .map(Map.Entry::getKey);
  }

  /** What the links of all pages of the list lead to. */
  private Set<String> walk(String address, SignedIn who, Pattern link) throws Exception {
    Set<String> found = new TreeSet<>();
    String next = address;
    while (!next.isEmpty()) {
      Document page = page(next, who);
      for (String href : page.select("td a[href], a.q-link").eachAttr("href")) {
        Matcher matcher = link.matcher(href);
        if (matcher.matches()) {
          found.add(matcher.group(1));
        }
      }
      next = page.select("a[rel=next]").attr("href");
    }
    return found;
  }

  private Set<String> column(String address, SignedIn who, String title) throws Exception {
    byte[] xlsx = answer(address, who).getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = workbook.getFirstSheet().read();
      int column = titles(rows.getFirst()).indexOf(title);
      return rows.stream()
          .skip(1)
          .map(row -> row.getCellText(column))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new AssertionError(address, e);
    }
  }

  private static List<String> titles(Row row) {
    return row.stream().map(cell -> cell.getText()).toList();
  }

  private static long pagerTotal(Document page) {
    return number(page.select(".pager").text().replaceAll("共 ([0-9,]+) 条.*", "$1"));
  }

  private static long number(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text.replace(",", ""));
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(answer(address, who).getContentAsString());
  }

  private MockHttpServletResponse answer(String address, SignedIn who) throws Exception {
    MockHttpServletResponse answer = send(address, who);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer;
  }

  private MockHttpServletResponse send(String address, SignedIn who) throws Exception {
    return browser
        .perform(get(URI.create(encoded(address))).with(user(who)))
        .andReturn()
        .getResponse();
  }

  private static String encoded(String address) {
    return address.replace("东风", "%E4%B8%9C%E9%A3%8E");
  }
}
