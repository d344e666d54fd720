package org.jinye.demo.internal.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Chart;
import org.jinye.organization.Chart.HoldingLine;
import org.jinye.organization.Chart.PersonLine;
import org.jinye.organization.Chart.PostLine;
import org.jinye.organization.Chart.UnitLine;
import org.jinye.platform.numbers.IdentityNumber;

/** The demo city's departments, stations and squads with their posts and people. All invented. */
final class Staffing {

  private static final String FOUNDED = "2010-01-01";
  private static final String ENTERED = "2018-07-01";
  private static final String APPOINTED = "2026-01-01";
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "文博思源佳宁子涵雨桐明远志强晓琳建华海燕立新春梅国栋慧敏少峰若曦";

  private final List<UnitLine> units = new ArrayList<>();
  private final List<PostLine> posts = new ArrayList<>();
  private final List<PersonLine> people = new ArrayList<>();
  private final List<HoldingLine> holdings = new ArrayList<>();

  private Staffing() {}

  /**
   * The whole chart.
   *
   * @param names of the bureaus by code
   */
  static Chart of(Map<String, String> names) {
    var staffing = new Staffing();
    names.forEach(staffing::bureau);
    staffing.city(People.CITY_CODE);
    names.keySet().stream()
        .filter(code -> code.length() == 6)
        .forEach(code -> staffing.county(code, names.getOrDefault(code, "")));
    return new Chart(staffing.units, staffing.posts, staffing.people, staffing.holdings);
  }

  private void bureau(String code, String name) {
    String shortName = name.substring(0, code.length() == 2 ? 2 : name.indexOf("烟") - 1) + "烟";
    unit(code, name, shortName, "专卖局", "");
  }

  private void city(String city) {
    manned(city, "01", "专卖副局长", "领导", "lingdao");
    manned(city, "02", "内部监管岗", "内管员", People.CITY_SUPERVISOR);
    manned(city, "03", "系统管理岗", "系统管理员", "guanliyuan");
    manned(city, "04", "法制岗", "法制员", "");
    manned(city, "05", "考核岗", "考核员", "");
    part(city + "0001", "金叶市局稽查支队", "总队、支队、大队", "稽查", "稽查岗", "稽查员", "案件承办人");
    part(city + "0002", "金叶市局内管派驻组", "内管派驻组", "内管", "派驻内管岗", "内管员");
    part(city + "0003", "金叶市局 12313 话务组", "12313 话务组", "市场", "话务岗", "12313 话务员");
    part(city + "0004", "金叶市局情报研判组", "情报研判组", "情报", "研判岗", "情报研判员");
    part(city + "0005", "金叶市公司营销中心", "营销部门", "营销", "客户经理岗", "客户经理");
    part(city + "0006", "金叶市公司物流中心", "物流部门", "物流", "送货岗", "送货员");
  }

  private void county(String code, String name) {
    String account = "xianju" + code.substring(People.CITY_CODE.length());
    String place = name.substring(0, name.indexOf("烟"));
    manned(code, "01", "局长", "领导", "");
    manned(code, "02", "内部监管岗", "内管员", account);
    manned(code, "03", "法制岗", "法制员", "");
    part(code + "01", place + "第一市场管理所", "所", "市场", "市管岗", "市管员");
    part(code + "02", place + "第二市场管理所", "所", "市场", "市管岗", "市管员");
    part(code + "03", place + "稽查中队", "中队", "稽查", "稽查岗", "稽查员", "案件承办人");
    part(code + "04", place + "办证大厅", "办证大厅", "证件", "证件岗", "证件管理员");
    part(code + "05", place + "客户服务部", "营销部门", "营销", "客户经理岗", "客户经理");
  }

  /** A department with a post for each kind; the first kind's post has changed hands. */
  private void part(
      String code, String name, String kind, String line, String title, String... postKinds) {
    unit(code, name, "", kind, line);
    int number = 1;
    for (String postKind : postKinds) {
      String post = "%02d".formatted(number++);
      manned(code, post, postKind.equals(postKinds[0]) ? title : postKind, postKind, "");
    }
    String former = person(code, "");
    hold(former, code + "-01", "A", "2023-03-01", "2025-12-31");
  }

  private void manned(String unit, String number, String title, String kind, String username) {
    String code = unit + "-" + number;
    posts.add(new PostLine(0, code, unit, title, kind, FOUNDED, ""));
    hold(person(unit, username), code, "A", APPOINTED, "");
    hold(person(unit, ""), code, "B", APPOINTED, "");
  }

  private void unit(String code, String name, String shortName, String kind, String line) {
    units.add(new UnitLine(0, code, name, shortName, kind, line, "", FOUNDED, ""));
  }

  private String person(String unit, String username) {
    int n = people.size();
    String name =
        ""
            + SURNAMES.charAt(n * 7 % SURNAMES.length())
            + GIVEN.charAt(n * 11 % GIVEN.length())
            + GIVEN.charAt((n * 5 + 3) % GIVEN.length());
    String staffNumber = "JY%04d".formatted(n + 1);
    String telephone = "1400000%04d".formatted(n + 1); // a range given to machines, not to people
    people.add(
        new PersonLine(0, staffNumber, name, identity(n), telephone, unit, ENTERED, "", username));
    return staffNumber;
  }

  /** With a division code that no county has. */
  private static String identity(int n) {
    String digits =
        "119999%d%02d%02d%03d".formatted(1966 + n * 7 % 35, n * 5 % 12 + 1, n * 3 % 28 + 1, n + 1);
    return digits + IdentityNumber.checkOf(digits);
  }

  private void hold(String person, String post, String place, String from, String to) {
    holdings.add(new HoldingLine(0, person, post, place, from, to, "示范市局任命"));
  }
}
