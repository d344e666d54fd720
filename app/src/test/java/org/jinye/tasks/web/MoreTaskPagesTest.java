package org.jinye.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Procedures;
import org.jinye.tasks.SomeTasks;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class MoreTaskPagesTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Tasks tasks;
  @Autowired private Procedures procedures;
  @Autowired private Clock clock;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void aStandInSeesTheTasksOfWhoIsAwayUntilItEnds() throws Exception {
    open(2);
    assertThat(page("/tasks", city.citySupervisor()).select("tbody tr")).isEmpty();
    String today = LocalDate.now(clock).toString();
    String away = city.countySupervisor().getUsername();
    String by = city.citySupervisor().getUsername();
    MockHttpServletResponse wrong =
        send(
            "/absences",
            city.leader(),
            "person",
            away,
            "standIn",
            away,
            "kind",
            "LEAVE",
            "from",
            today,
            "to",
            "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.getContentAsString()).select(".invalid-feedback").text())
        .contains("最后一天")
        .contains("另一个人");
    MockHttpServletResponse set =
        send(
            "/absences",
            city.leader(),
            "person",
            away,
            "standIn",
            by,
            "kind",
            "LEAVE",
            "from",
            today,
            "to",
            today);
    assertThat(set.getStatus()).isEqualTo(302);
    Document standIn = page("/tasks", city.citySupervisor());
    assertThat(standIn.select("tbody tr")).hasSize(2);
    assertThat(standIn.text()).contains("代办（" + city.countySupervisor().name() + "）");
    Document list = page("/absences", city.countySupervisor());
    send(list.select("form[action$=/end]").attr("action"), city.countySupervisor());
    assertThat(page("/tasks", city.citySupervisor()).select("tbody tr")).isEmpty();
  }

  @Test
  void aLeaderHandsOverWhatHeTicked() throws Exception {
    open(3);
    Document unit = page("/tasks?tab=unit", city.leader());
    List<String> ticked = unit.select("input[name=task]").eachAttr("value");
    assertThat(ticked).hasSize(3);
    String look = "/tasks/handover?task=" + ticked.get(0) + "&task=" + ticked.get(1);
    Document sure = page(look, city.leader());
    List<String> ids = sure.select("input[name=task]").eachAttr("value");
    String to = Long.toString(city.otherCounty().accountId());
    MockHttpServletResponse refused =
        send("/tasks/handover", city.leader(), "task", ids.get(0), "to", to, "words", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    send(
        "/tasks/handover",
        city.leader(),
        "task",
        ids.get(0),
        "task",
        ids.get(1),
        "to",
        to,
        "words",
        "借调");
    assertThat(page("/tasks", city.otherCounty()).select("tbody tr")).hasSize(2);
    assertThat(page("/tasks", city.countySupervisor()).select("tbody tr")).hasSize(1);
    assertThat(
            browser
                .perform(get("/tasks/handover").with(user(city.countySupervisor())))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void showsTheProcedureAsAPictureAndTakesItsStep() throws Exception {
    String shop = city.eastCounty() + "0009";
    var subject = new Procedures.Subject("watch-class", shop, "好运店", city.eastCounty(), "超量");
    city.countySupervisor().scope().run(() -> procedures.start(subject));
    String path = page("/tasks", city.countySupervisor()).select("tbody td a").attr("href");
    Document task = page(path, city.countySupervisor());
    assertThat(task.select("svg[role=img] rect.step-current")).hasSize(1);
    assertThat(task.select(".procedure-words").text()).contains("当前步骤", "同意变更 → 结束");
    assertThat(task.select("[style], [onclick]")).isEmpty();
    MockHttpServletResponse none = send(path + "/step", city.countySupervisor(), "step", "propose");
    assertThat(none.getStatus()).isEqualTo(422);
    send(path + "/step", city.countySupervisor(), "step", "propose", "to", "send", "words", "请审定");
    assertThat(page("/tasks", city.citySupervisor()).text()).contains("市局审定：好运店");
  }

  @Test
  void definesRecurringWorkWithSentencesAtTheFields() throws Exception {
    MockHttpServletResponse wrong =
        send(
            "/tasks/recurring",
            city.leader(),
            "title",
            "",
            "nth",
            "99",
            "days",
            "x",
            "unit",
            city.code(),
            "tier",
            "COUNTY",
            "role",
            "SUPERVISOR",
            "rhythm",
            "MONTHLY");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.getContentAsString()).select(".invalid-feedback")).hasSize(3);
    send(
        "/tasks/recurring",
        city.leader(),
        "title",
        "每月自查",
        "nth",
        "3",
        "days",
        "5",
        "unit",
        city.code(),
        "tier",
        "COUNTY",
        "role",
        "SUPERVISOR",
        "rhythm",
        "MONTHLY");
    Document list = page("/tasks/recurring", city.leader());
    assertThat(list.text()).contains("每月自查", "每月第 3 个工作日", "所辖各县局内管员");
    send(
        list.select("form[action$=/switch]").attr("action"),
        city.leader(),
        "version",
        "1",
        "on",
        "false");
    assertThat(page("/tasks/recurring", city.leader()).text()).contains("停用");
  }

  private void open(int many) {
    List<NewTask> some = IntStream.range(0, many).mapToObj(i -> SomeTasks.check(city)).toList();
    city.citySupervisor().scope().run(() -> tasks.openAll(some));
  }

  private MockHttpServletResponse send(String path, SignedIn who, String... fields)
      throws Exception {
    var request = post(path).with(user(who)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return browser.perform(request).andReturn().getResponse();
  }

  private Document page(String address, SignedIn who) throws Exception {
    MockHttpServletResponse answer =
        browser.perform(get(address).with(user(who))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }
}
