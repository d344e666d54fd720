package org.jinye.supply;

import java.util.Arrays;
import java.util.Optional;

/** Why a row was not taken. The codes are stored; the titles are what people read. */
public enum RejectReason {
  FIELD_COUNT("field_count", "列数与表头不符"),
  OPEN_QUOTE("open_quote", "引号没有闭合"),
  STRAY_QUOTE("stray_quote", "引号位置不对"),
  JSON_FORM("json_form", "不是 JSON 对象，或有重名、嵌套的值"),
  NOT_WANTED("not_wanted", "导入模板不要的行"),
  FORMULA("formula", "公式单元格"),
  MISSING_VALUE("missing_value", "必填项为空"),
  TEXT_TOO_LONG("text_too_long", "文字过长"),
  NUMBER_FORM("number_form", "编号只能用字母和数字，中间可用 - _ ."),
  CONTROL_CHARACTER("control_character", "含有乱码或不可见字符"),
  NOT_A_DATE("not_a_date", "不是日期"),
  DATE_OUT_OF_RANGE("date_out_of_range", "日期超出合理范围"),
  DAYS_REVERSED("days_reversed", "截止日期早于起始日期"),
  NOT_A_NUMBER("not_a_number", "不是数字"),
  NUMBER_OUT_OF_RANGE("number_out_of_range", "数字超出范围"),
  NOT_WHOLE_STICKS("not_whole_sticks", "数量折算后不是整支"),
  ZERO_QUANTITY("zero_quantity", "数量为零"),
  NOT_WHOLE_FEN("not_whole_fen", "金额不是整分"),
  NOT_DIGITS("not_digits", "位数不对或含有非数字"),
  LASER_CODE("laser_code", "喷码应为 32 位：16 位数字、4 位字母、12 位数字"),
  CODES_REVERSED("codes_reversed", "喷码止小于喷码起"),
  UNKNOWN_CODE("unknown_code", "不在代码表内"),
  OUT_OF_SCOPE("out_of_scope", "不在导入人的管辖范围"),
  UNKNOWN_RETAILER("unknown_retailer", "零售户不在档案中"),
  UNKNOWN_ITEM("unknown_item", "品规不在目录中"),
  DUPLICATE_IN_FILE("duplicate_in_file", "文件内编号重复而内容不同"),
  DUPLICATE_IN_STOCK("duplicate_in_stock", "与已入库的同号记录内容不同");

  private final String code;
  private final String title;

  RejectReason(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public static Optional<RejectReason> find(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}
