package org.jinye.demo.internal;

import static org.jinye.demo.internal.Cause.Expected.FIRES;
import static org.jinye.demo.internal.Cause.Expected.MAY_FIRE;
import static org.jinye.demo.internal.Cause.Expected.SILENT;

import java.util.Locale;

/**
 * Why something out of the ordinary was planted. What each looks like is in {@link Planting} and
 * {@link Acting}; here is what it means.
 */
enum Cause {
  RESALE(
      "W03",
      true,
      FIRES,
      0.65,
      "订货量突增与店面实际销售不符，夜间集中转运，卷烟流向外地，属真烟外流。",
      "现场清点库存仅余数条，零售户无法说明去向，查实向无证人员批量转售。"),
  BANQUET(
      "W03", false, FIRES, 1.3, "邻近村民办婚宴集中用烟，已核对请柬和酒席订单，数量相符。", "单位年会和满月酒用烟，零售户提供了购买人联系方式，回访属实。"),
  HOLIDAY_STOCKING("W03", false, MAY_FIRE, 0, "节前备货，同县同档零售户同周普遍增长，店面库存与销售正常。"),
  HOARDING(
      "W06",
      true,
      FIRES,
      0.5,
      "单品订货远超同档零售户，货架无陈列，囤积待涨后加价转卖，已固定聊天和转账记录。",
      "紧俏品规超限量供货，系客户经理违规调整限量，货源被收购人员收走。"),
  NEW_ITEM_PROMOTION("W06", false, MAY_FIRE, 0, "新品上市促销，门店参加品鉴活动，陈列和销售记录齐全。"),
  RESTOCKING("W06", false, MAY_FIRE, 0, "该品规前期断货，到货后补足货架，近两周动销正常。"),
  SPLIT_ORDER(
      "W07",
      true,
      FIRES,
      0.5,
      "同一周期内借用他人设备二次下单，拆分订单规避限量，货源由他人支付。",
      "未备案二次订货，查实代外地商户订货，收货人与持证人不一致。"),
  FORGOTTEN_ITEMS("W07", false, FIRES, 0.9, "首单漏订部分品规，当日或次日补单，数量小，已提醒客户经理及时备案。"),
  USUAL_SUPPLEMENT("W07", false, FIRES, 0, "店面小、仓位少，每三周左右固定补一次零散品规，数量小，库存与销售相符。"),
  ORDERED_EARLY("W07", false, FIRES, 0.8, "零售户外出办事提前一天订货，访销日变更未及时备案，订货量正常。"),
  HOLIDAY_SHIFT("W07", false, FIRES, 0, "节假日送货调整，整条线路提前订货，该户漏报访销日调整备案。"),
  FILED_EXTRA_ORDER("W07", false, SILENT, 0.6, "已办理临时加单备案。"),
  FILED_VISIT_DAY("W07", false, SILENT, 0.5, "已办理访销日调整备案。"),
  LENT_LICENCE(
      "W08", true, FIRES, 0.4, "店铺已转让他人经营，持证人外出务工，许可证出借使用。", "经营场所大门紧锁，店内已改作他用，许可证被他人借用订货。"),
  FAMILY_AWAY(
      "W08",
      false,
      FIRES,
      0.7,
      "持证人住院，家属陪护，店铺临时关门，未办理歇业备案，现已恢复营业。",
      "回老家办理家事，店铺歇业两周，未及时备案，货架库存正常。"),
  FILED_CLOSURE("W08", false, SILENT, 0.7, "已办理停业歇业备案。"),
  DEAR_ORDER("W05", true, FIRES, 0.12, "小店突然集中订购高价烟，货到后即被外来车辆拉走，零售户不能说明去向。"),
  RED_APPETITE("W16", true, FIRES, 0.12, "红色品牌订购明显超出同类，店内几无存货，经查转售给外地收购人员。"),
  ORDERED_WHILE_CLOSED("W13", true, FIRES, 0.12, "备案停业期间由他人代为订货，货物送到别处，系借用许可证。"),
  NEIGHBOURS_TOGETHER("W14", true, FIRES, 0, "相邻几户由同一人操作订满紧俏品规，货款由一人支付，送货后归集转卖。"),
  STEADY_RESALE("W04", true, FIRES, 0, "整月订货成倍增加，店面销售没有变化，查实长期向外地商户供货。"),
  BRAND_PUSHED("W01", true, FIRES, 0, "为完成考核临时加大该品规投放，投放计划调整没有审批手续。"),
  RELEASED_AT_ONCE("W02", true, FIRES, 0, "到货后集中在一天投给部分线路，没有按公示的投放规则执行。"),
  ROUTE_FAVOURED("W09", true, FIRES, 0, "客户经理私自向所辖零售户多投该品规，未执行投放计划。"),
  LIMIT_LIFTED("W11", true, FIRES, 0, "客户经理在系统中放开个别零售户的限量，没有审批。"),
  CHANGED_TOO_OFTEN("W10", true, FIRES, 0, "档位三个月内多次调整，调整依据不足，与评定结果不一致。"),
  ONE_ACCOUNT("W10", true, FIRES, 0, "两户使用同一结算账户，实际由一人出资订货。"),
  SHORT_DELIVERY("W12", true, FIRES, 0, "送货员途中把部分卷烟转交他人，实际交付少于订货。"),
  FAR_DELIVERY("W12", true, FIRES, 0, "货物没有送到店，在路口交给了外来车辆。"),
  WRONG_DOOR("W12", true, FIRES, 0, "货物卸在另一零售户店内，两户由一人经营。"),
  ASLEEP("W15", true, FIRES, 0, "店铺已改作他用，长期没有经营，持证人未办理停业、歇业手续。"),
  ROUNDED_COUNTS("W17", true, FIRES, 0, "客户经理没有到店，库存数字系随意填写。"),
  CODES_TRACED("W18", true, FIRES, 0, "查获卷烟的喷码与该户送货记录一致，零售户承认批量卖给收烟人员。"),
  CAUGHT_WITH_MUCH("W19", true, FIRES, 0, "当事人长期收购真烟外运，已通报营销部门调整相关零售户货源。");

  /** What the rule should say about it. */
  enum Expected {
    FIRES,
    /** Depends on the reading of the rule, for instance whether a new item is judged. */
    MAY_FIRE,
    /** A filing explains it beforehand. */
    SILENT
  }

  /** Beside it {@link Campaigns}, {@link PolicyFiles} and {@link SupplyFiles} bring some about. */
  final String rule;

  final boolean irregular;
  final Expected expected;

  /** How often in a week among 1,000 retailers; 0 where another event brings it about. */
  final double rate;

  private final String words;
  private final String otherWords;

  Cause(String rule, boolean irregular, Expected expected, double rate, String words) {
    this(rule, irregular, expected, rate, words, words);
  }

  Cause(
      String rule,
      boolean irregular,
      Expected expected,
      double rate,
      String words,
      String otherWords) {
    this.rule = rule;
    this.irregular = irregular;
    this.expected = expected;
    this.rate = rate;
    this.words = words;
    this.otherWords = otherWords;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is found out about it. */
  String words(Dice dice) {
    return dice.chance(0.5) ? words : otherWords;
  }
}
