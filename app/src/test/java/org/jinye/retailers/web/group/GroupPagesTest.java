package org.jinye.retailers.web.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.FirstFiles;
import org.jinye.retailers.KnownGroup;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.merge.Merging;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class GroupPagesTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private FirstFiles files;
  @Autowired private Merging merging;
  @Autowired private JdbcClient database;
  private OwnCity city;

  @BeforeEach
  void foundCityWithShopsAndTwoGroups() {
    city = OwnCity.found(organization);
    city.citySupervisor()
        .scope()
        .run(() -> {
          retailers.upsert(IntStream.rangeClosed(1, 4).mapToObj(this::shop));
          for (int i = 1; i <= 2; i++) {
            files.take(
                new KnownGroup(group(i), city.eastCounty(), "自律" + i + "组", "街口", List.of()), "某人");
          }
        });
  }

  @Test
  void joinsFromTheGroupAndLeavesWithADateAndAReason() throws Exception {
    assertThat(join(1, 1, "LEADER", "2026-01-05").getStatus()).isEqualTo(302);
    assertThat(join(1, 2, "MEMBER", "2026-02-01").getStatus()).isEqualTo(302);
    assertThat(page(group(1)).select("[aria-label=小组成员] tbody tr").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("店1", "组长", "2026-01-05"),
            second -> assertThat(second).contains("店2", "组员", "2026-02-01"));
    assertThat(leave(2, "2026-03-01", "搬走").getStatus()).isEqualTo(302);
    assertThat(page(group(1)).select("[aria-label=小组成员]").text())
        .contains("小组成员 1", "2026-03-01 搬走");
    assertThat(page(id(2)).select("[aria-label=自律小组]").text()).contains("2026-03-01 退出：搬走");
    assertThat(page(id(2) + "/timeline").text()).contains("加入“自律1组”，任组员", "退出“自律1组”：搬走");
    assertThat(page(id(1) + "/timeline").text()).contains("任组长");
  }

  @Test
  void joinsFromTheShopWhichChoosesAmongTheGroupsOfItsCounty() throws Exception {
    assertThat(page(id(1) + "/group/new").select("select[name=group] option").eachText())
        .containsExactly("请选择", "自律1组", "自律2组");
    assertThat(page(id(4) + "/group/new").text()).contains("本县局还没有自律小组");
    MockHttpServletResponse joined =
        send(
            "/retailers/" + id(1) + "/group",
            "group",
            group(2),
            "role",
            "MEMBER",
            "on",
            "2026-01-05");
    assertThat(joined.getRedirectedUrl()).isEqualTo("/retailers/" + id(1));
    assertThat(page(id(1)).select("[aria-label=自律小组]").text()).contains("自律2组", "组员");
  }

  @Test
  void namesWhatStandsAgainstJoiningAndLosesNothing() throws Exception {
    join(1, 1, "LEADER", "2026-01-05");
    assertThat(join(2, 1, "MEMBER", "2026-01-05").getContentAsString())
        .contains("这一户已经是“自律1组”的成员", "value=\"" + id(1) + "\"");
    assertThat(join(1, 2, "LEADER", "2026-01-05").getContentAsString()).contains("小组已有组长“店1”");
    assertThat(join(1, 4, "MEMBER", "2026-01-05").getContentAsString()).contains("不在同一个县局");
    MockHttpServletResponse wrong = join(1, 9, "", "2026-02-30");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString())
        .contains("没有找到这一户", "请选择身份", "请填写加入日期", "value=\"2026-02-30\"");
    assertThat(join(1, 3, "MEMBER", "2999-01-01").getContentAsString()).contains("不晚于今天");
    leave(1, "2026-03-01", "换人");
    assertThat(join(2, 1, "MEMBER", "2026-02-01").getContentAsString())
        .contains("2026-03-01 才退出上一个小组");
    assertThat(join(2, 1, "LEADER", "2026-03-01").getStatus()).isEqualTo(302);
  }

  @Test
  void keepsTheLeaderInSightWhoseFileWentIntoAnother() throws Exception {
    join(1, 1, "LEADER", "2026-01-05");
    join(1, 3, "MEMBER", "2026-01-05");
    city.citySupervisor().scope().run(() -> merging.merge(id(3), id(1), Set.of(), "同一家店", "某人"));
    assertThat(page(group(1)).select("[aria-label=小组成员] tbody").text())
        .contains("店1", "已并入", "办理退出");
    MockHttpServletResponse refused = join(1, 2, "LEADER", "2026-01-06");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("小组已有组长“店1");
    assertThat(leave(1, "2026-02-01", "并入别的店").getStatus()).isEqualTo(302);
    assertThat(join(1, 2, "LEADER", "2026-02-01").getStatus()).isEqualTo(302);
  }

  @Test
  void saysSoWhenTheShopBelongsToAGroupOfTheCountyThatItCameFrom() throws Exception {
    join(1, 1, "MEMBER", "2026-01-05");
    city.citySupervisor()
        .scope()
        .run(() ->
            database
                .sql("update retailers.group_member set unit_code = :west where retailer_id = :id")
                .param("west", city.westCounty())
                .param("id", id(1))
                .update());
    MockHttpServletResponse refused =
        browser
            .perform(
                post("/retailers/" + group(2) + "/members")
                    .param("shop", id(1))
                    .param("role", "MEMBER")
                    .param("on", "2026-01-06")
                    .with(csrf())
                    .with(user(city.countySupervisor())))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("还在另一个小组");
  }

  @Test
  void takesNoDayBeforeThereWereGroups() throws Exception {
    for (String day : List.of("-9999-01-01", "0000-01-01", "1066-10-14")) {
      assertThat(join(1, 1, "MEMBER", day).getStatus()).isEqualTo(422);
    }
  }

  @Test
  void refusesToLeaveBeforeHavingJoinedOrWithoutAReasonOrTwice() throws Exception {
    join(1, 1, "MEMBER", "2026-01-05");
    MockHttpServletResponse refused = leave(1, "2026-01-04", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("在加入日期（2026-01-05）至今天", "请写明退出的原因");
    assertThat(leave(1, "2026-01-05", "不愿参加").getStatus()).isEqualTo(302);
    assertThat(leave(1, "2026-01-05", "再来一次").getStatus()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void keepsEveryChangeInTheTrailWithItsReason() throws Exception {
    join(1, 1, "MEMBER", "2026-01-05");
    leave(1, "2026-02-01", "停业三个月");
    List<String> reasons =
        city.leader()
            .scope()
            .get(() ->
                database
                    .sql(
                        """
                        select coalesce(why, '') from platform.trail
                        where table_name = 'retailers.group_member' order by id
                        """)
                    .query(String.class)
                    .list());
    assertThat(reasons).containsExactly("", "停业三个月");
  }

  @Test
  void showsAnotherCountyNothingAndLetsLeadersOnlyRead() throws Exception {
    join(1, 1, "MEMBER", "2026-01-05");
    long id = membership(1);
    for (String address : List.of("/memberships/" + id + "/end", "/retailers/" + group(1))) {
      assertThat(read(address, city.otherCounty()).getStatus()).isEqualTo(404);
    }
    assertThat(read("/memberships/" + id + "/end", city.leader()).getStatus()).isEqualTo(403);
    String url = "/retailers/" + group(1) + "/members/export.xlsx";
    assertThat(read(url, city.leader()).getContentAsByteArray()).isNotEmpty();
    assertThat(read(url, city.otherCounty()).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse join(int group, int shop, String role, String on)
      throws Exception {
    return send(
        "/retailers/" + group(group) + "/members", "shop", id(shop), "role", role, "on", on);
  }

  private MockHttpServletResponse leave(int shop, String on, String reason) throws Exception {
    return send(
        "/memberships/" + membership(shop) + "/end", "on", on, "reason", reason, "from", group(1));
  }

  private long membership(int shop) {
    return city.leader()
        .scope()
        .get(() ->
            database
                .sql("select max(id) from retailers.group_member where retailer_id = :id")
                .param("id", id(shop))
                .query(Long.class)
                .single());
  }

  private MockHttpServletResponse send(String address, String... fields) throws Exception {
    var form = post(address).with(csrf()).with(user(city.citySupervisor()));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return browser.perform(form).andReturn().getResponse();
  }

  private Document page(String file) throws Exception {
    return Jsoup.parse(read("/retailers/" + file, city.citySupervisor()).getContentAsString());
  }

  private MockHttpServletResponse read(String address, SignedIn who) throws Exception {
    return browser.perform(get(address).with(user(who))).andReturn().getResponse();
  }

  private String id(int number) {
    return city.code() + "%08d".formatted(number);
  }

  private String group(int number) {
    return city.eastCounty() + "W8%05d".formatted(number);
  }

  private Retailer shop(int number) {
    String unit = number == 4 ? city.westCounty() : city.eastCounty();
    return new Retailer(
        id(number), unit, "店" + number, "街口", 5, "便利店", "城区", 3, "normal", null, null, null);
  }
}
