package org.jinye.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The lists beside the tasks' own: the workbook holds the rows of the page. */
@ModuleTest
class ListExportsTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Clock clock;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void absencesStandInOneRegisterAndTheOldAddressLeadsThere() throws Exception {
    String today = LocalDate.now(clock).toString();
    browser
        .perform(
            post("/absences")
                .param("person", city.countySupervisor().getUsername())
                .param("standIn", city.citySupervisor().getUsername())
                .param("kind", "TRAINING")
                .param("from", today)
                .param("to", today)
                .param("ground", "=培训")
                .with(user(city.leader()))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    List<Row> rows = export("/absences/export.xlsx", city.leader());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).getCellText(1)).isEqualTo(city.countySupervisor().name());
    assertThat(rows.get(1).getCellText(7)).as("text, never a formula").isEqualTo("=培训");
    assertThat(export("/absences/export.xlsx", city.otherCounty())).hasSize(1);
    browser
        .perform(get("/tasks/absences").with(user(city.leader())))
        .andExpect(status().isMovedPermanently())
        .andExpect(redirectedUrl("/absences"));
  }

  @Test
  void recurringWorkIsExportedAsOnThePage() throws Exception {
    browser
        .perform(
            post("/tasks/recurring")
                .param("title", "每月自查")
                .param("unit", city.code())
                .param("tier", "COUNTY")
                .param("role", "SUPERVISOR")
                .param("rhythm", "MONTHLY")
                .param("nth", "3")
                .param("days", "5")
                .with(user(city.leader()))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    Row row = export("/tasks/recurring/export.xlsx", city.leader()).get(1);
    assertThat(row.getCellText(0)).isEqualTo("每月自查");
    assertThat(row.getCellText(3)).isEqualTo("每月第 3 个工作日");
    assertThat(row.getCellText(4) + row.getCellText(5)).isEqualTo("所辖各县局内管员");
    browser
        .perform(get("/tasks/recurring/export.xlsx").with(user(city.countySupervisor())))
        .andExpect(status().isForbidden());
  }

  @Test
  void proceduresAreExportedStepByStep() throws Exception {
    SignedIn administrator = Scope.system("test").get(this::administrator);
    List<Row> rows = export("/procedures/export.xlsx", administrator);
    assertThat(rows.stream().skip(1).map(row -> row.getCellText(0))).contains("预警处置", "监管类别变更");
    assertThat(rows.stream().map(row -> row.getCellText(8)))
        .anySatisfy(outcomes -> assertThat(outcomes).contains("同意变更 → 结束"));
  }

  private SignedIn administrator() {
    String name = "guan" + city.code();
    organization.ensureAccount(
        new NewAccount(name, OwnCity.PASSWORD, name, Role.ADMINISTRATOR, city.code()));
    return organization.findAccount(name).orElseThrow();
  }

  private List<Row> export(String path, SignedIn who) throws Exception {
    byte[] xlsx =
        browser
            .perform(get(path).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return workbook.getFirstSheet().read();
    }
  }
}
