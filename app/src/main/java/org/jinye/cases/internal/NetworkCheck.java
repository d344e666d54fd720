package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.casebook.crime.NetworkPart;
import org.jinye.cases.CaseRow;

/** Everything that may stand against what is typed for a network, by field. */
final class NetworkCheck {

  static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_WORDS = 1_000;
  private static final long MOST_FEN = 100_000_000_000_000L;
  private static final long MOST_PERSONS = 9_999;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private NetworkCheck() {}

  static Map<String, String> name(String name) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isBlank()) {
      problems.put("networkName", "请填写网络案件的名称，例如“张某等人销售假烟网络”。");
    }
    text(problems, "networkName", "名称", name, LONGEST_NAME);
    return problems;
  }

  static Map<String, String> reason(String field, String title, String reason) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (reason.isBlank()) {
      problems.put(field, "请写明" + title + "。");
    }
    text(problems, field, title, reason, LONGEST_REASON);
    return problems;
  }

  /** A fact against the network as it is; {@code self} is the fact that it is a version of. */
  static Map<String, String> fact(
      NetworkFact.Content of, MeasuredNetwork in, String self, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    amount(problems, of);
    if (of.on().isAfter(today)) {
      problems.put("on", "日期不能晚于今天。");
    } else if (of.on().isBefore(EARLIEST)) {
      problems.put("on", "日期太早，请核对年份。");
    }
    if (of.source().isBlank()) {
      problems.put("source", "请写明来源：文书名称和文号，或者提供的人。");
    }
    text(problems, "source", "来源", of.source(), LONGEST_TEXT);
    text(problems, "words", "说明", of.words(), LONGEST_WORDS);
    name(problems, of, in, self);
    Long about = of.about();
    Set<Long> members = in.members().stream().map(CaseRow::id).collect(Collectors.toSet());
    if (about != null && !members.contains(about)) {
      problems.put("about", "这个案件不在网络里，请先并案。");
    }
    return problems;
  }

  private static void amount(Map<String, String> problems, NetworkFact.Content of) {
    switch (of.kind()) {
      case MONEY -> {
        if (of.amount() <= 0 || of.amount() > MOST_FEN) {
          problems.put("amount", "请填写金额（元），大于 0，最多两位小数。");
        }
      }
      case ARREST -> {
        if (of.amount() <= 0 || of.amount() > MOST_PERSONS) {
          problems.put("amount", "请填写逮捕人数，1 到 9999 的整数。");
        }
      }
      case LINK, PREMISES, VEHICLE, PAPER -> {}
    }
  }

  private static void name(
      Map<String, String> problems, NetworkFact.Content of, MeasuredNetwork in, String self) {
    text(problems, "name", "名称", of.name(), LONGEST_TEXT);
    switch (of.kind()) {
      case PREMISES -> required(problems, of, "请填写场所的地址。");
      case VEHICLE -> required(problems, of, "请填写车牌号，没有车牌的写明是什么车。");
      case PAPER -> {
        if (NetworkPart.list(of.on()).stream().noneMatch(part -> part.code().equals(of.name()))) {
          problems.put("name", "请选择是哪一种材料。");
        }
      }
      case MONEY, LINK, ARREST -> {}
    }
    boolean isThere =
        (of.kind() == NetworkFinding.Kind.PREMISES || of.kind() == NetworkFinding.Kind.VEHICLE)
            && in.facts().stream()
                .filter(other -> !other.fact().equals(self))
                .filter(other -> other.content().kind() == of.kind())
                .filter(other -> other.content().link() == of.link())
                .anyMatch(other -> other.finding().same().equals(same(of)));
    if (isThere && !of.name().isBlank()) {
      problems.put("name", "“" + of.name() + "”已经登记过，不重复计算。");
    }
  }

  private static String same(NetworkFact.Content of) {
    return new NetworkFinding(of.kind(), of.link(), of.name(), of.amount(), of.source(), "").same();
  }

  private static void required(
      Map<String, String> problems, NetworkFact.Content of, String sentence) {
    if (of.name().isBlank()) {
      problems.put("name", sentence);
    }
  }

  static void text(
      Map<String, String> problems, String field, String title, String value, int most) {
    if (value.length() > most) {
      problems.put(field, "%s最多 %d 个字。".formatted(title, most));
    } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0)) {
      problems.put(field, title + "里有不能显示的字符，请删去。");
    }
  }
}
