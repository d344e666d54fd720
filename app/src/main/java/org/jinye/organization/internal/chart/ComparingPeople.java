package org.jinye.organization.internal.chart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jinye.organization.Chart.PersonLine;
import org.jinye.organization.Chart.UnitLine;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.chart.ChartChange.Kind;
import org.jinye.organization.internal.person.PersonDetails;
import org.jinye.organization.internal.person.PersonSecrets;
import org.jspecify.annotations.Nullable;

/** Compares the sheet 人员; afterwards its map holds who would be. */
final class ComparingPeople {

  private static final String MASK = "*";
  private static final Map<String, String> COLUMNS =
      Map.of(
          "staffNumber",
          "工号",
          "name",
          "姓名",
          "identity",
          "身份证号",
          "telephone",
          "电话",
          "unit",
          "单位代码",
          "entered",
          "入职日期");

  private final Comparison result;
  private final Known known;
  private final Map<String, UnitLine> units;
  private final PersonSecrets secrets;
  private final Map<String, String> identities = new HashMap<>();
  private final Map<String, String> usernames = new HashMap<>();
  final TreeMap<String, PersonLine> people = new TreeMap<>();
  final Set<String> touched = new HashSet<>();

  ComparingPeople(
      Comparison result, Known known, Map<String, UnitLine> units, PersonSecrets secrets) {
    this.result = result;
    this.known = known;
    this.units = units;
    this.secrets = secrets;
  }

  /** Somebody who is here already. */
  void stored(PersonLine line) {
    people.put(line.staffNumber(), line);
    identities.put(known.secrets().getOrDefault("i:" + line.staffNumber(), ""), line.staffNumber());
    usernames.put(line.username(), line.staffNumber());
  }

  void person(PersonLine typed, Set<String> seen) {
    PersonLine before = people.get(typed.staffNumber());
    PersonLine line = unmasked(typed, before);
    var details =
        new PersonDetails(
            line.staffNumber(),
            line.name(),
            line.identity(),
            line.telephone(),
            line.unit(),
            line.entered());
    result.problems(ChartSheet.PEOPLE, line.row(), details.errors(), COLUMNS);
    if (!seen.add(line.staffNumber())) {
      problem(line, "工号", "这个工号在表里出现了两次。");
    }
    checkUnit(line);
    checkLeaving(line);
    checkIdentity(line);
    checkAccount(line, before);
    people.put(line.staffNumber(), line);
    compare(line, before);
  }

  /** An export has masked numbers: where they are the stored ones they mean "as stored". */
  private PersonLine unmasked(PersonLine typed, @Nullable PersonLine before) {
    String identity = typed.identity();
    String telephone = typed.telephone();
    if (identity.contains(MASK)) {
      if (before == null || !before.identity().equals(identity)) {
        problem(typed, "身份证号", "带星号的身份证号与登记的不符：不改就空着，要改就写完整。");
      }
      identity = "";
    }
    if (telephone.contains(MASK)) {
      if (before == null || !before.telephone().equals(telephone)) {
        problem(typed, "电话", "带星号的电话与登记的不符：不改就空着，要改就写完整。");
      }
      telephone = "";
    }
    return new PersonLine(
        typed.row(),
        typed.staffNumber(),
        typed.name(),
        identity,
        telephone,
        typed.unit(),
        typed.entered(),
        typed.left(),
        typed.username());
  }

  private void checkUnit(PersonLine line) {
    UnitLine unit = units.get(line.unit());
    if (unit == null) {
      problem(line, "单位代码", "您的管辖范围内和“单位”表里都没有单位 " + line.unit() + "。");
    } else if (ComparingUnits.outlives(line.left(), unit.to())) {
      problem(line, "单位代码", "单位 " + line.unit() + " 已经撤销。");
    }
  }

  private void checkLeaving(PersonLine line) {
    if (line.left().isEmpty()) {
      return;
    }
    LocalDate left = Typed.day(line.left()).orElse(null);
    if (left == null) {
      problem(line, "离职日期", "日期写成 2026-03-01 的样子，或空着。");
    } else if (Typed.day(line.entered()).filter(left::isBefore).isPresent()) {
      problem(line, "离职日期", "离职日期不能早于入职日期。");
    }
  }

  private void checkIdentity(PersonLine line) {
    if (line.identity().isEmpty()) {
      return;
    }
    String other = identities.put(secrets.identityIndex(line.identity()), line.staffNumber());
    if (other != null && !other.equals(line.staffNumber())) {
      problem(line, "身份证号", "与工号 " + other + " 的身份证号相同。");
    }
  }

  private void checkAccount(PersonLine line, @Nullable PersonLine before) {
    String username = line.username();
    if (username.isEmpty() || (before != null && before.username().equals(username))) {
      return;
    }
    String other = usernames.put(username, line.staffNumber());
    if (!known.accounts().containsKey(username)) {
      problem(line, "用户名", "您的管辖范围内没有账号 " + username + "，请先建账号。");
    } else if (other != null && !other.equals(line.staffNumber())) {
      problem(line, "用户名", "账号 " + username + " 已经是工号 " + other + " 的。");
    }
  }

  private void compare(PersonLine line, @Nullable PersonLine before) {
    String what = line.staffNumber() + " " + line.name();
    if (before == null) {
      if (known.taken().contains("n:" + line.staffNumber())) {
        problem(line, "工号", "这个工号已被别的单位使用。");
      }
      touched.add(line.staffNumber());
      result.people.added().add(line);
      result.change(Kind.ADDED, ChartSheet.PEOPLE, line.row(), what, "");
      return;
    }
    String words = words(line, before);
    if (words.isEmpty()) {
      return;
    }
    boolean rights = words.contains("调到") || words.contains("账号") || words.contains("离职");
    if (rights && line.staffNumber().equals(known.own())) {
      problem(line, "工号", "不能改自己的单位、账号和离职日期，请让别的管理员来办。");
    }
    touched.add(line.staffNumber());
    result.people.changed().add(line);
    boolean left = before.left().isEmpty() && !line.left().isEmpty();
    result.change(left ? Kind.ENDED : Kind.CHANGED, ChartSheet.PEOPLE, line.row(), what, words);
  }

  private String words(PersonLine line, PersonLine before) {
    StringBuilder words = new StringBuilder();
    add(words, !before.name().equals(line.name()), "改名");
    add(words, !before.unit().equals(line.unit()), "从 " + before.unit() + " 调到 " + line.unit());
    add(
        words,
        !ComparingUnits.day(before.entered()).equals(ComparingUnits.day(line.entered())),
        "入职日期");
    add(
        words,
        !ComparingUnits.day(before.left()).equals(ComparingUnits.day(line.left())),
        line.left().isEmpty() ? "取消离职" : line.left() + " 离职");
    add(
        words,
        !line.username().isEmpty() && !before.username().equals(line.username()),
        "关联账号 " + line.username());
    String staff = line.staffNumber();
    add(
        words,
        !line.identity().isEmpty()
            && !secrets.identityIndex(line.identity()).equals(known.secrets().get("i:" + staff)),
        "身份证号");
    add(
        words,
        !line.telephone().isEmpty()
            && !secrets.telephoneIndex(line.telephone()).equals(known.secrets().get("t:" + staff)),
        "电话");
    return words.toString();
  }

  private static void add(StringBuilder words, boolean differs, String word) {
    if (differs) {
      words.append(words.isEmpty() ? "" : "，").append(word);
    }
  }

  private void problem(PersonLine line, String column, String message) {
    result.problem(ChartSheet.PEOPLE, line.row(), column, message);
  }
}
