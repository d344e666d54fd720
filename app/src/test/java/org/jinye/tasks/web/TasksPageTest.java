package org.jinye.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.SomeTasks;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class TasksPageTest {

  private static final int MANY = 25;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Tasks tasks;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void saysThatNothingWaits() throws Exception {
    assertThat(page("/tasks", city.countySupervisor()).text()).contains("没有待办事项");
    assertThat(page("/tasks?q=没有", city.countySupervisor()).text()).contains("没有符合条件的事项");
    for (String tab : List.of("unit", "watched", "sent", "done")) {
      assertThat(page("/tasks?tab=" + tab, city.countySupervisor()).select(".empty")).hasSize(1);
    }
  }

  @Test
  void countsTheSameInListExportAndMenu() throws Exception {
    open(MANY);
    Document list = page("/tasks", city.countySupervisor());
    assertThat(list.select(".pager").text()).contains("共 25 条，第 1 / 2 页");
    assertThat(list.select(".menu-badge").text()).isEqualTo("25");
    assertThat(page("/tasks?light=IN_TIME", city.countySupervisor()).select("tbody tr"))
        .hasSize(20);
    assertThat(page("/tasks?light=OVERDUE", city.countySupervisor()).select("tbody tr")).isEmpty();
    byte[] xlsx =
        perform("/tasks/export.xlsx", city.countySupervisor())
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(MANY + 1);
    }
    assertThat(page("/tasks?tab=sent", city.citySupervisor()).select("tbody tr")).hasSize(20);
    assertThat(page("/tasks?tab=unit", city.otherCounty()).select(".empty")).hasSize(1);
  }

  @Test
  void leadsThroughClaimingAndReturningOnTheTasksPage() throws Exception {
    open(1);
    String path = page("/tasks", city.countySupervisor()).select("tbody td a").attr("href");
    Document task = page(path, city.countySupervisor());
    assertThat(task.text()).contains("市局派核查", "剩 3 个工作日", "发起");
    send(path + "/claim", city.countySupervisor(), "version", "1").andExpect(status().isFound());
    send(path + "/claim", city.countySupervisor(), "version", "1").andExpect(status().isConflict());
    Document refused =
        Jsoup.parse(
            send(path + "/return", city.countySupervisor(), "version", "2", "words", " ")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(refused.select(".invalid-feedback").text()).contains("请写明理由");
    send(path + "/watch", city.countySupervisor(), "on", "true").andExpect(status().isFound());
    assertThat(page("/tasks?tab=watched", city.countySupervisor()).select("tbody tr")).hasSize(1);
    send(path + "/return", city.countySupervisor(), "version", "2", "words", "不归我办");
    assertThat(page("/tasks", city.citySupervisor()).select("tbody tr")).hasSize(1);
    assertThat(page(path, city.leader()).text()).contains("接办", "退回", "不归我办");
    perform(path, city.otherCounty()).andExpect(status().isNotFound());
  }

  private void open(int many) {
    List<NewTask> some = IntStream.range(0, many).mapToObj(i -> SomeTasks.check(city)).toList();
    city.citySupervisor().scope().run(() -> tasks.openAll(some));
  }

  private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
    var request = post(path).with(user(who)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return browser.perform(request);
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        perform(address, who)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private ResultActions perform(String address, SignedIn who) throws Exception {
    return browser.perform(
        get(org.springframework.web.util.UriComponentsBuilder.fromUriString(address)
                .build()
                .encode()
                .toUri())
            .with(user(who)));
  }
}
