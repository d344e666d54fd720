package org.jinye.supply.internal.profile;

import java.util.List;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.profile.FieldType.Choice;
import org.jinye.supply.internal.profile.FieldType.Day;
import org.jinye.supply.internal.profile.FieldType.Digits;
import org.jinye.supply.internal.profile.FieldType.Fen;
import org.jinye.supply.internal.profile.FieldType.Fraction;
import org.jinye.supply.internal.profile.FieldType.Identifier;
import org.jinye.supply.internal.profile.FieldType.LaserCode;
import org.jinye.supply.internal.profile.FieldType.Moment;
import org.jinye.supply.internal.profile.FieldType.Sticks;
import org.jinye.supply.internal.profile.FieldType.Text;
import org.jinye.supply.internal.profile.FieldType.Whole;

/** The fields that each kind of record has with us. */
public final class TargetFields {

  // A register says what a number may be; whoever refers to one must find it there.
  private static final Identifier CODE = new Identifier(40);
  private static final String CHANNELS = "便利店 烟酒店 超市 商场 娱乐服务 其他";
  private static final Text REFERENCE = new Text(40);

  private static final List<TargetField> RETAILERS =
      List.of(
          required("retailer_id", "许可证号", CODE),
          required("name", "店名", new Text(100)),
          required("unit_code", "县局代码", new Digits(6)),
          optional("unit_name", "县局", new Text(60)),
          optional("address", "地址", new Text(200)),
          optional("grade", "档位", new Whole(1, 30)),
          optional("channel", "业态", choice(CHANNELS)),
          optional("location", "区位", choice("城区 乡镇 农村")),
          optional("order_weekday", "订货日", choice("1 2 3 4 5 6 7")),
          required("supply_status", "供货状态", choice("normal suspended stopped")),
          optional("telephone", "订货电话", new Text(30)),
          optional("longitude", "经度", new Fraction(-180, 180)),
          optional("latitude", "纬度", new Fraction(-90, 90)),
          optional("route", "送货线路", new Text(60)),
          optional("account", "结算账户", new Text(60)));

  private static final List<TargetField> ITEMS =
      List.of(
          required("item_id", "品规代码", CODE),
          required("name", "品规名称", new Text(100)),
          optional("brand", "品牌", new Text(60)),
          optional("price_class", "价类", choice("1 2 3 4 5")),
          optional("wholesale_price", "批发价", new Fen(false)),
          optional("retail_price", "零售价", new Fen(false)),
          required("supply_type", "供货类型", choice("scarce good_seller watched ordinary")),
          optional("listed_day", "上市日期", new Day(1900, true)),
          optional("outflow_tier", "外流等级", choice("red orange blue")));

  private static final List<TargetField> FILINGS =
      List.of(
          required("filing_number", "备案号", new Text(40)),
          required("retailer_id", "许可证号", REFERENCE),
          required(
              "kind", "备案类型", choice("visit_day_change extra_order closure delivery_exception")),
          required("from_day", "起始日期", new Day(2000, true)),
          required("to_day", "截止日期", new Day(2000, true)));

  private static final List<TargetField> ATTRIBUTES =
      List.of(
          required("retailer_id", "许可证号", REFERENCE),
          required("attribute", "变更项目", choice("grade telephone account channel")),
          required("value", "变更后", new Text(60)),
          required("from_day", "生效日期", new Day(2000, false)));

  private static final List<TargetField> STOCK_COUNTS =
      List.of(
          required("retailer_id", "许可证号", REFERENCE),
          required("item_id", "品规代码", REFERENCE),
          required("counted_at", "盘点时间", new Moment()),
          required("quantity", "盘点数量", new Sticks(false)),
          optional("counted_by", "盘点人", new Text(40)));

  private static final List<TargetField> LIMITS =
      List.of(
          required("item_id", "品规代码", REFERENCE),
          required("from_day", "起始日期", new Day(2000, true)),
          required("to_day", "截止日期", new Day(2000, true)),
          required("limit", "限量", new Sticks(false)),
          optional("unit_code", "县局代码", new Digits(6)),
          optional("grade", "档位", new Whole(1, 30)),
          optional("channel", "业态", choice(CHANNELS)));

  private static final List<TargetField> PLANS =
      List.of(
          required("item_id", "品规代码", REFERENCE),
          required("from_day", "起始日期", new Day(2000, true)),
          required("to_day", "截止日期", new Day(2000, true)),
          required("planned", "计划投放量", new Sticks(false)),
          optional("unit_code", "县局代码", new Digits(6)),
          optional("grade", "档位", new Whole(1, 30)));

  private static final List<TargetField> SEIZURES =
      List.of(
          required("seizure_number", "查获编号", new Text(40)),
          required("line_number", "序号", new Text(20)),
          required("seized_day", "查获日期", new Day(2000, false)),
          required("unit_code", "县局代码", new Digits(6)),
          required("quantity", "查获数量", new Sticks(false)),
          optional("item_id", "品规代码", REFERENCE),
          optional("code", "喷码", new LaserCode()),
          optional("party", "当事人", new Text(60)),
          optional("party_id", "当事人证件号", new Text(40)),
          optional("retailer_id", "许可证号", REFERENCE));

  private static final List<TargetField> DELIVERIES =
      List.of(
          required("order_number", "订单号", new Text(40)),
          required("retailer_id", "许可证号", REFERENCE),
          required("planned_day", "计划送货日期", new Day(2000, true)),
          required("outcome", "送货结果", choice("delivered refused absent returned pick_up")),
          optional("delivered_day", "实际送货日期", new Day(2000, false)),
          optional("route", "线路", new Text(60)),
          optional("worker", "送货员", new Text(40)),
          optional("received_by", "签收人", new Text(40)),
          optional("longitude", "经度", new Fraction(-180, 180)),
          optional("latitude", "纬度", new Fraction(-90, 90)),
          optional("quantity", "送货数量", new Sticks(false)),
          optional("code_from", "喷码起", new LaserCode()),
          optional("code_to", "喷码止", new LaserCode()));

  private static final List<TargetField> PAYMENTS =
      List.of(
          required("payment_number", "付款流水号", new Text(60)),
          required("order_number", "订单号", new Text(40)),
          required("retailer_id", "许可证号", REFERENCE),
          required("amount", "金额", new Fen(true)),
          required("paid_at", "付款时间", new Moment()),
          optional("account", "结算账户", new Text(60)));

  private static final List<TargetField> ORDER_LINES =
      List.of(
          required("order_number", "订单号", new Text(40)),
          required("line_number", "行号", new Text(20)),
          required("retailer_id", "许可证号", REFERENCE),
          required("item_id", "品规代码", REFERENCE),
          required("placed_at", "下单时间", new Moment()),
          required("quantity", "数量", new Sticks(true)),
          required("amount", "金额", new Fen(true)),
          optional("ordered_by", "订货方式", choice("电话 网上 手机")),
          optional("device", "设备", new Text(80)),
          optional("limit", "限量", new Sticks(false)));

  private TargetFields() {}

  public static List<TargetField> of(RecordKind kind) {
    return switch (kind) {
      case RETAILERS -> RETAILERS;
      case ITEMS -> ITEMS;
      case ATTRIBUTES -> ATTRIBUTES;
      case FILINGS -> FILINGS;
      case STOCK_COUNTS -> STOCK_COUNTS;
      case LIMITS -> LIMITS;
      case PLANS -> PLANS;
      case SEIZURES -> SEIZURES;
      case ORDER_LINES -> ORDER_LINES;
      case DELIVERIES -> DELIVERIES;
      case PAYMENTS -> PAYMENTS;
    };
  }

  private static TargetField required(String name, String title, FieldType type) {
    return new TargetField(name, title, type, true);
  }

  private static TargetField optional(String name, String title, FieldType type) {
    return new TargetField(name, title, type, false);
  }

  private static Choice choice(String codes) {
    return new Choice(List.of(codes.split(" ")));
  }
}
