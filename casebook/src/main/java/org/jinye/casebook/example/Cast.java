package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Party;

/**
 * Who plays: the party, the officers who handle the case, and the rest of the bureau.
 *
 * @param party the owner, though in a case without owner it is not named
 */
record Cast(
    Party party,
    Officer first,
    Officer second,
    String department,
    String lawyer,
    String head,
    String deputy,
    String keeper,
    String archivist) {

  private static final List<String> FAMILIES =
      List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "蒋", "沈", "韩", "杨");
  private static final List<String> GIVEN =
      List.of("建国", "秀英", "志强", "丽华", "海涛", "晓梅", "文斌", "玉兰", "立新", "春燕", "一鸣", "佳慧");
  private static final List<String> ROADS = List.of("解放路", "红旗路", "新华街", "东风路", "和平里");
  private static final List<String> SHOPS = List.of("便利店", "副食店", "超市", "商行", "烟酒店");
  private static final LocalDate CERTIFIED = LocalDate.of(2022, 1, 1);
  private static final LocalDate CERTIFIED_TO = LocalDate.of(2031, 12, 31);
  private static final int OTHERS = 9;

  static Cast of(Setting setting, SplittableRandom random) {
    List<String> names =
        random
            .ints(0, FAMILIES.size() * GIVEN.size())
            .distinct()
            .limit(OTHERS)
            .mapToObj(n -> FAMILIES.get(n % FAMILIES.size()) + GIVEN.get(n / FAMILIES.size()))
            .toList();
    return new Cast(
        party(names.getFirst(), setting, random),
        officer(names.get(1), setting, random),
        officer(names.get(2), setting, random),
        names.get(3),
        names.get(4),
        names.get(5),
        names.get(6),
        names.get(7),
        names.get(8));
  }

  List<Officer> officers() {
    return List.of(first, second);
  }

  /** Who answers for the party when he is asked. */
  String speaker() {
    return switch (party) {
      case Party.Individual individual -> individual.name();
      case Party.Organisation organisation -> organisation.personInCharge();
    };
  }

  private static Officer officer(String name, Setting setting, SplittableRandom random) {
    return new Officer(
        name,
        setting.bureau().unitCode().substring(0, 5) + digits(random, 6),
        CERTIFIED,
        CERTIFIED_TO);
  }

  private static Party party(String name, Setting setting, SplittableRandom random) {
    String unit = setting.bureau().unitCode();
    String address = setting.county() + pick(ROADS, random) + (1 + random.nextInt(200)) + "号";
    String telephone = "138" + digits(random, 8);
    String licence = unit + digits(random, 6);
    if (random.nextInt(4) == 0) {
      return new Party.Organisation(
          setting.county() + name.substring(0, 1) + "记" + pick(SHOPS, random) + "有限公司",
          "91" + unit + "MA" + digits(random, 8),
          name,
          address,
          telephone,
          licence);
    }
    LocalDate born = LocalDate.of(1958, 1, 1).plusDays(random.nextInt(16_000));
    return new Party.Individual(
        name,
        random.nextInt(2) == 0 ? "男" : "女",
        born,
        random.nextInt(5) == 0 ? "回族" : "汉族",
        unit + born.toString().replace("-", "") + digits(random, 4),
        "个体工商户",
        "无",
        address,
        telephone,
        licence);
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String digits(SplittableRandom random, int number) {
    StringBuilder digits = new StringBuilder();
    for (int n = 0; n < number; n++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
