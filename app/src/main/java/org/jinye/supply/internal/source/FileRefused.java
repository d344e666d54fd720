package org.jinye.supply.internal.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jinye.platform.workbook.WorkbookRefused;

/**
 * The file as a whole cannot be imported. The message is written for the person who sent it; the
 * code is stable.
 */
public final class FileRefused extends RuntimeException {

  private final String code;

  private FileRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The message is never absent here. */
  public String text() {
    return String.valueOf(getMessage());
  }

  static FileRefused empty() {
    return new FileRefused("empty_file", "文件是空的，没有任何内容。");
  }

  static FileRefused headerOnly() {
    return new FileRefused("no_rows", "文件只有表头，没有数据行。");
  }

  static FileRefused noObjects() {
    return new FileRefused(
        "no_objects",
        "没有一行是 JSON 对象。每行应是一个对象，如 {\"许可证号\": \"340102100001\", \"店名\": \"某店\"}，中间不能换行。");
  }

  static FileRefused notUtf8() {
    return new FileRefused("not_utf8", "JSON 行应使用 UTF-8 编码，文件里的名称不是。请用 UTF-8 重新导出。");
  }

  static FileRefused lineTooLong(long line, long limit) {
    return new FileRefused(
        "line_too_long", "第 %d 行超过 %d 字节，不像是按行存放的数据，整个文件未导入。请检查换行符后重新导出。".formatted(line, limit));
  }

  static FileRefused notText() {
    return new FileRefused(
        "not_text",
        "文件内容不是文本，也不是 xlsx 或 Parquet。请导出为 CSV（UTF-8 或 GB18030）、JSON 行、xlsx 或 Parquet 后再导入。");
  }

  static FileRefused unknownCharset(long line) {
    return new FileRefused(
        "unknown_charset",
        "第 %d 行起的文字既不是 UTF-8 也不是 GB18030 编码，无法识别。请用这两种编码之一重新导出。".formatted(line));
  }

  static FileRefused foreignFormat(String found) {
    return new FileRefused(
        "foreign_format",
        "这是%s，不能导入。请导出为 CSV（UTF-8 或 GB18030）、JSON 行、xlsx 或 Parquet。".formatted(found));
  }

  static FileRefused encryptedWorkbook() {
    return new FileRefused("encrypted", "工作簿设有打开密码，无法读取。请去掉密码后重新上传。");
  }

  static FileRefused oldWorkbook() {
    return new FileRefused("old_workbook", "这是旧版 Excel（.xls）文件。请在 Excel 中另存为 .xlsx 后重新上传。");
  }

  static FileRefused of(WorkbookRefused refused) {
    return new FileRefused(refused.code(), refused.text());
  }

  static FileRefused damaged(String what) {
    return new FileRefused("damaged", "%s已损坏或不完整，无法读取。请重新导出后上传。".formatted(what));
  }

  static FileRefused tooManyColumns(int columns, int limit) {
    return new FileRefused("too_many_columns", "表头有 %d 列，超过上限 %d 列。".formatted(columns, limit));
  }

  static FileRefused doubleColumn(String name) {
    return new FileRefused("double_column", "表头中「%s」出现了不止一次，无法判断取哪一列。".formatted(name));
  }

  /** Lists the columns that were looked for (each with its accepted names) and those found. */
  public static FileRefused missingColumns(
      String kind, List<String> missing, List<String> expected, List<String> found) {
    return new FileRefused(
        "missing_columns",
        "缺少列：%s。%s应有的列：%s。文件中的列：%s。"
            .formatted(
                String.join("、", missing),
                kind,
                String.join("、", expected),
                found.stream().map(FileRefused::shortened).collect(Collectors.joining("、"))));
  }

  /** No kind of record of the profile fits the file's columns. */
  public static FileRefused unknownColumns(List<String> expectedByKind, List<String> found) {
    return new FileRefused(
        "unknown_columns",
        "文件的列与导入模板中的任何一种数据都不相符。模板要求：%s。文件中的列：%s。"
            .formatted(
                String.join("；", expectedByKind),
                found.stream().map(FileRefused::shortened).collect(Collectors.joining("、"))));
  }

  // A header is whatever somebody wrote: a message shows enough of it to be recognised.
  private static String shortened(String header) {
    String plain = header.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.isEmpty()) {
      return "（空）";
    }
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
  }
}
