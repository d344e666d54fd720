package org.jinye.retailers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.FirstFiles;
import org.jinye.retailers.KnownLicence;
import org.jinye.retailers.KnownLicence.Step;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Shops 1 to 8: what became of the newest licence of each. */
@ModuleTest
class LicenceFilterTest {

  private static final int WITHOUT = 8;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private FirstFiles files;
  @Autowired private Clock clock;
  private LocalDate today;
  private OwnCity city;

  @BeforeEach
  void foundCityWithShopsAndTheirLicences() {
    today = LocalDate.now(clock);
    city = OwnCity.found(organization);
    List<KnownLicence> licences =
        List.of(
            licence(1, today.plusYears(3)),
            licence(2, today.plusDays(20)),
            licence(3, today.plusDays(45)),
            licence(4, today.minusDays(1)),
            licence(5, today.plusYears(2), step("SUSPENDED", today.plusDays(60))),
            licence(6, today.minusYears(1), step("CANCELLED", null)),
            licence(6, today.plusYears(4)),
            licence(7, today.plusDays(10), step("REVOKED", null)));
    city.citySupervisor()
        .scope()
        .run(() -> {
          retailers.upsert(IntStream.rangeClosed(1, WITHOUT).mapToObj(this::shop));
          files.take(licences, List.of(), "某人", clock.instant());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "licence=VALID, 1 2 3 6",
    "licence=EXPIRED, 4",
    "licence=SUSPENDED, 5",
    "licence=REVOKED, 7",
    "licence=CANCELLED, ''",
    "licence=NONE, 8",
    "due=30, 2",
    "due=60, 2 3",
    "due=44, 2",
    "licence=SUSPENDED&due=30, ''",
    "licence=NONSENSE&due=x, 1 2 3 4 5 6 7 8"
  })
  void narrowsListCountExportAndMapAlike(String query, String shops) throws Exception {
    Set<String> wanted = new TreeSet<>();
    for (String shop : shops.split(" ", -1)) {
      if (!shop.isEmpty()) {
        wanted.add(id(Integer.parseInt(shop)));
      }
    }
    Document list = page("/retailers?" + query);
    assertThat(list.select("td[data-label=许可证号]").eachText()).containsExactlyElementsOf(wanted);
    assertThat(exported(query)).isEqualTo(wanted);
    String points =
        read("/retailers/map/points?bbox=70,0,140,56&zoom=18&" + query).getContentAsString();
    assertThat(new TreeSet<>(JsonPath.<List<String>>read(points, "$[*].retailerId")))
        .isEqualTo(wanted);
    assertThat(JsonPath.<List<String>>read(points, "$[*].name"))
        .allMatch(name -> name.startsWith("店"));
    Document map = page("/retailers/map?" + query);
    if (!wanted.isEmpty()) {
      assertThat(map.select(".map-total").text()).startsWith("共 " + wanted.size() + " 户");
    }
  }

  @Test
  void keepsWhatWasAskedForInTheAddressesOfThePage() throws Exception {
    Document list = page("/retailers?licence=EXPIRED&due=75");
    assertThat(list.select("select[name=licence] option[selected]").text()).isEqualTo("过期");
    assertThat(list.select("select[name=due] option[selected]").text()).isEqualTo("75 天内到期");
    assertThat(list.select(".list-tabs a[href*=map]").attr("href"))
        .contains("licence=EXPIRED", "due=75");
    assertThat(list.select("a[href*=export]").attr("href")).contains("licence=EXPIRED", "due=75");
  }

  @Test
  void countsOnlyLicencesInSight() throws Exception {
    SignedIn other = city.otherCounty();
    var answer =
        browser
            .perform(get("/retailers?licence=VALID").with(user(other)))
            .andReturn()
            .getResponse();
    assertThat(Jsoup.parse(answer.getContentAsString()).select("td[data-label=许可证号]")).isEmpty();
  }

  private Set<String> exported(String query) throws Exception {
    byte[] file = read("/retailers/export.xlsx?" + query).getContentAsByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.skip(1)
          .map(row -> row.getCellText(0))
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(read(address).getContentAsString());
  }

  private MockHttpServletResponse read(String address) throws Exception {
    return browser
        .perform(get(address).with(user(city.leader())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  private KnownLicence licence(int shop, LocalDate to, Step... steps) {
    LocalDate from = to.minusYears(5).plusDays(1);
    return new KnownLicence(id(shop), "张三", "公司", "某局", from, to, List.of(steps));
  }

  private Step step(String state, @org.jspecify.annotations.Nullable LocalDate until) {
    return new Step(today.minusDays(40), state, until, "某种理由", "");
  }

  private String id(int number) {
    return city.eastCounty() + "1%05d".formatted(number);
  }

  private Retailer shop(int number) {
    return new Retailer(
        id(number),
        city.eastCounty(),
        "店" + number,
        "街" + number + "号",
        5,
        "便利店",
        "城区",
        3,
        "normal",
        null,
        118.7 + number * 0.5,
        32.0);
  }
}
