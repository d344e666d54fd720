package org.jinye.cases.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Party;
import org.jinye.casebook.penalty.Causes;
import org.jinye.cases.CaseRow;
import org.jinye.cases.NewCase;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.numbers.CreditCode;
import org.jinye.platform.numbers.IdentityNumber;

/** Everything that may stand against what is typed for a case, by field. */
public final class CaseCheck {

  static final int MOST_GOODS = 5_000;
  static final int MOST_CODES = 20_000;

  /** In yuan, of a line; 5,000 of them still fit into a sum of fen. */
  private static final BigDecimal MOST_VALUE = new BigDecimal("1000000000000");

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_SUMMARY = 4_000;
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_ADDRESS = 300;
  private static final int MOST_PARTIES = 50;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Causes CAUSES = Causes.read();
  private static final Set<Role> HANDLERS = EnumSet.of(Role.CASE_HANDLER, Role.INSPECTOR);

  private CaseCheck() {}

  /** Whether the person builds cases: inspectors and handlers. */
  public static boolean mayHandle(SignedIn who) {
    return who.roles().stream().anyMatch(HANDLERS::contains);
  }

  /** Whether the person may change what the case says. */
  public static boolean mayChange(SignedIn who, CaseRow of) {
    return mayHandle(who) && of.isOpen();
  }

  static Map<String, String> problems(NewCase.Facts facts, LocalDateTime now) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!facts.cause().isEmpty()
        && CAUSES.find(facts.cause(), facts.foundAt().toLocalDate()).isEmpty()) {
      problems.put("cause", "没有这个案由，或案发那天还没有施行。");
    }
    if (facts.foundAt().isAfter(now)) {
      problems.put("foundAt", "案发时间不能晚于现在。");
    } else if (facts.foundAt().toLocalDate().isBefore(EARLIEST)) {
      problems.put("foundAt", "案发时间太早，请核对年份。");
    }
    longest(problems, "place", "案发地点", facts.place(), LONGEST_PLACE);
    longest(problems, "summary", "案情", facts.summary(), LONGEST_SUMMARY);
    longest(problems, "campaign", "专项行动", facts.campaign(), LONGEST_TEXT);
    return problems;
  }

  /** By rank and field: {@code name-0}. */
  static Map<String, String> problems(List<Party> parties, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (parties.size() > MOST_PARTIES) {
      problems.put("", "当事人最多 " + MOST_PARTIES + " 个。");
    }
    for (int rank = 0; rank < parties.size(); rank++) {
      problems(problems, rank, parties.get(rank), today);
    }
    return problems;
  }

  private static void problems(
      Map<String, String> problems, int rank, Party party, LocalDate today) {
    String end = "-" + rank;
    if (party.name().isBlank()) {
      problems.put("name" + end, "请填写当事人的姓名或名称。");
    }
    longest(problems, "name" + end, "姓名或名称", party.name(), LONGEST_NAME);
    longest(problems, "address" + end, "住址（地址）", party.address(), LONGEST_ADDRESS);
    longest(problems, "telephone" + end, "电话", party.telephone(), 40);
    longest(problems, "licence" + end, "许可证号", party.licence(), 20);
    switch (party) {
      case Party.Individual person -> {
        if (!person.identityNumber().isEmpty()) {
          IdentityNumber.problemWith(person.identityNumber())
              .ifPresent(words -> problems.put("identity" + end, words));
        }
        LocalDate born = person.born();
        if (born != null && born.isAfter(today)) {
          problems.put("born" + end, "出生日期不能晚于今天。");
        }
        longest(problems, "occupation" + end, "职业", person.occupation(), LONGEST_TEXT);
        longest(problems, "employer" + end, "工作单位", person.employer(), LONGEST_NAME);
        longest(problems, "ethnicity" + end, "民族", person.ethnicity(), 20);
        longest(problems, "sex" + end, "性别", person.sex(), 10);
      }
      case Party.Organisation organisation -> {
        if (!organisation.creditCode().isEmpty()) {
          CreditCode.problemWith(organisation.creditCode())
              .ifPresent(words -> problems.put("code" + end, words));
        }
        longest(problems, "head" + end, "负责人", organisation.personInCharge(), LONGEST_TEXT);
      }
    }
  }

  static Map<String, String> problems(List<Long> asked, List<Certificate> found, LocalDate day) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (asked.stream().distinct().count() != found.size()) {
      problems.put("officers", "有执法证不在您的管辖范围内，请刷新后重选。");
    } else if (found.size() < 2) {
      problems.put("officers", "执法人员不得少于两人（行政处罚法第四十二条）。");
    } else {
      found.stream()
          .filter(one -> !one.isValidOn(day))
          .findFirst()
          .ifPresent(one ->
              problems.put(
                  "officers",
                  "%s的执法证 %s 在 %s 无效，不能办案（行政处罚法第四十二条）。".formatted(one.name(), one.number(), day)));
    }
    return problems;
  }

  static Map<String, String> problemsOfGoods(List<GoodsLine> goods) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (goods.size() > MOST_GOODS) {
      problems.put("", "物品最多 %d 行，现在是 %d 行。".formatted(MOST_GOODS, goods.size()));
    }
    long codes = goods.stream().mapToLong(line -> line.codes().size()).sum();
    if (codes > MOST_CODES) {
      problems.put("", "喷码最多 %d 个，现在是 %d 个。".formatted(MOST_CODES, codes));
    }
    for (int rank = 0; rank < goods.size(); rank++) {
      GoodsLine line = goods.get(rank);
      if (line.item().isBlank()) {
        problems.put("item-" + rank, "请填写品名规格。");
      }
      longest(problems, "item-" + rank, "品名规格", line.item(), LONGEST_TEXT);
      if (line.quantity().base() == 0) {
        problems.put("quantity-" + rank, "数量应大于 0。");
      }
      if (line.price() != null && line.price().per().measure() != line.quantity().measure()) {
        problems.put("price-" + rank, "单价的计价单位和数量单位不是一类。");
      }
      String price = "price-" + rank;
      findTooMuch(line).ifPresent(words -> problems.put(price, words));
    }
    return problems;
  }

  /** A value that no sum can hold any more. */
  public static Optional<String> findTooMuch(GoodsLine line) {
    UnitPrice price = line.price();
    return price != null
            && price.per().measure() == line.quantity().measure()
            && price.money().yuan().multiply(line.quantity().in(price.per())).compareTo(MOST_VALUE)
                > 0
        ? Optional.of("数量乘以单价超过一万亿元，请核对单价和计价单位。")
        : Optional.empty();
  }

  private static void longest(
      Map<String, String> problems, String field, String title, String value, int most) {
    if (value.length() > most) {
      problems.put(field, "%s最多 %d 个字。".formatted(title, most));
    } else if (value.chars().anyMatch(Character::isISOControl)
        && !value.replaceAll("[\\r\\n\\t]", "").chars().noneMatch(Character::isISOControl)) {
      problems.put(field, title + "里有不能显示的字符，请删去。");
    }
  }
}
