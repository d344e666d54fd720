package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A warning that is about an item in a unit and not about a shop. */
@ModuleTest
class ItemWarningTest {

  private static final String ITEM = "6901028999001";

  private final OwnCity city;
  private final WarningRows rows;
  private final Workspace cityDesk;
  private final Workspace county;

  ItemWarningTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.cityDesk = new Workspace(browser, city.citySupervisor());
    this.county = new Workspace(browser, city.countySupervisor());
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    "insert into supply.item (item_id, name, supply_type) values (:id, '试验牌（硬）',"
                        + " 'scarce') on conflict do nothing")
                .param("id", ITEM)
                .update());
  }

  @Test
  void isCalledByItemAndUnitAndLinksToNoShop() {
    long id = warn(city.eastCounty());

    Document page = cityDesk.open("/warnings/" + id);

    assertThat(page.select("#dossier-title").text()).contains("试验牌（硬）");
    assertThat(page.select("#dossier a[href^=/retailers]")).isEmpty();
    assertThat(page.select(".q-shop").text()).contains("试验牌（硬）");
    cityDesk.open("/warnings/" + id + "/option.json");
  }

  @Test
  void isFoundByTheNameOfTheItem() {
    warn(city.eastCounty());

    assertThat(cityDesk.open("/warnings?q=%E8%AF%95%E9%AA%8C%E7%89%8C").select(".q-shop").text())
        .contains("试验牌（硬）");
  }

  @Test
  void whatIsAboutTheCityIsCheckedByTheCity() {
    long id = warn(city.code());

    cityDesk.press(cityDesk.open("/warnings/" + id), "#screening", "assigning", 302);

    assertThat(rows.state(id)).isEqualTo("ASSIGNED");
    assertThat(cityDesk.open("/warnings/" + id).select("#checking")).isNotEmpty();
    county.open("/warnings/" + id, 404);
  }

  private long warn(String unit) {
    return rows.warnItem(
        unit,
        draft -> {
          draft.item = ITEM;
          draft.order = null;
        });
  }
}
