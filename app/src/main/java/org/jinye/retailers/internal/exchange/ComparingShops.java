package org.jinye.retailers.internal.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.numbers.LicenceNumber;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.platform.workbook.SheetProblem;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.SupplyStatus;
import org.jinye.retailers.internal.file.FileForm;
import org.jinye.retailers.internal.register.Telephone;
import org.jspecify.annotations.Nullable;

/** Compares the sheet 零售户. */
final class ComparingShops {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "kind", "主体类型",
          "unit", "县局代码",
          "name", "名称",
          "address", "地址",
          "telephone", "订货电话",
          "creditCode", "统一社会信用代码");
  private static final int WEST = 72;
  private static final int EAST = 136;
  private static final int HIGHEST_GRADE = 30;
  private static final int LONGEST_WORD = 20;

  private final Comparison result;
  private final Known known;
  private final Map<String, Boolean> counties = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** Files to be written, by number. */
  final Map<String, NewShop> written = new LinkedHashMap<>();

  ComparingShops(Comparison result, Known known) {
    this.result = result;
    this.known = known;
  }

  /**
   * A file as it will be.
   *
   * @param telephone clear when it is new; null = as stored
   */
  record NewShop(StoredShop shop, @Nullable String telephone) {}

  /** The file as it will be when everything is taken over. */
  Optional<StoredShop> shop(String retailerId) {
    NewShop one = written.get(retailerId);
    return one == null
        ? Optional.ofNullable(known.shops().get(retailerId))
        : Optional.of(one.shop());
  }

  void compare(SheetLine line) {
    String typed = line.get(Known.NUMBER);
    String id = known.fileOf(typed);
    if (!id.equals(typed) && standsAside(line, typed, id)) {
      return;
    }
    StoredShop stored = known.shops().get(id);
    String what = typed + " " + line.get("名称") + (id.equals(typed) ? "" : "（已并入 " + id + "）");
    Row row = new Row(FileSheet.SHOPS, line, what);
    if (!seen.add(id)) {
      row.problem(Known.NUMBER, "这个编号在表里出现了两次。");
    }
    checkForm(row);
    checkWords(row);
    if (stored == null) {
      add(row, id);
    } else {
      change(row, stored);
    }
  }

  private void checkForm(Row row) {
    Map<String, String> errors = new HashMap<>(form(row).errors(this::isCounty, known.today()));
    String position = errors.remove("longitude");
    if (position != null) {
      row.problem(isLongitude(row.get("经度")) ? "纬度" : "经度", position);
    }
    row.problems(errors, COLUMNS);
  }

  private static boolean isLongitude(String typed) {
    return typed.matches("[0-9]{2,3}(\\.[0-9]{1,12})?")
        && Double.parseDouble(typed) >= WEST
        && Double.parseDouble(typed) <= EAST;
  }

  /** Says where a merged file's row goes; true when it goes nowhere, for the kept file has one. */
  private boolean standsAside(SheetLine line, String typed, String id) {
    boolean aside = known.listed().contains(id) || seen.contains(id);
    String words =
        "档案 %s 已并入 %s，".formatted(typed, id)
            + (aside ? "以表里另一行为准，这一行不导入。" : "这一行的内容记到 " + id + "。");
    result.note(new SheetProblem(FileSheet.SHOPS.title(), line.row(), Known.NUMBER, typed, words));
    if (aside) {
      result.change(FileSheet.SHOPS.title(), List.of());
    }
    return aside;
  }

  private FileForm form(Row row) {
    return new FileForm(
        kind(row.get("主体类型")).map(Enum::name).orElse(""),
        row.get("县局代码"),
        row.get("名称"),
        row.get("地址"),
        row.isMasked("订货电话") ? "" : row.get("订货电话"),
        row.get("统一社会信用代码"),
        row.get("经度"),
        row.get("纬度"),
        known.today().toString(),
        "导入");
  }

  private boolean isCounty(String code) {
    return counties.computeIfAbsent(code, known.tools()::isOwnCounty);
  }

  private static void checkWords(Row row) {
    String grade = row.get("档位");
    if (!grade.isEmpty()
        && !(grade.matches("[0-9]{1,2}")
            && Integer.parseInt(grade) >= 1
            && Integer.parseInt(grade) <= HIGHEST_GRADE)) {
      row.problem("档位", "档位是 1 到 30 的整数，或空着。");
    }
    for (String column : new String[] {"业态", "区位"}) {
      if (row.get(column).length() > LONGEST_WORD) {
        row.problem(column, column + "最多 " + LONGEST_WORD + " 个字。");
      }
    }
    String day = row.get("订货日");
    if (!day.isEmpty() && !day.equals("不固定") && StoredShop.weekday(day) == null) {
      row.problem("订货日", "订货日写成周一到周日，或不固定。");
    }
    if (status(row.get("供货状态")).isEmpty()) {
      row.problem("供货状态", "供货状态是正常、暂停或停止。");
    }
  }

  private void add(Row row, String id) {
    LicenceNumber.problemWith(id, known::isCounty)
        .ifPresent(problem -> row.problem(Known.NUMBER, problem));
    if (known.taken().contains(id)) {
      row.problem(Known.NUMBER, "这个编号已在别的单位，不在您的管辖范围。");
    }
    SubjectKind kind = kind(row.get("主体类型")).orElse(SubjectKind.LICENSED);
    if (!kind.isShop() || kind == SubjectKind.UNLICENSED) {
      row.problem("主体类型", "导入只新建持证的零售户；无证户、集团客户等请在“新建档案”页面建立。");
    }
    if (row.isMasked("订货电话")) {
      row.problem("订货电话", "新档案没有登记过电话，请写完整或空着。");
    }
    if (row.addTo(result)) {
      written.put(id, new NewShop(shop(row, id, null), telephone(row)));
    }
  }

  private void change(Row row, StoredShop stored) {
    if (!row.get("县局代码").equals(stored.unitCode())) {
      row.problem("县局代码", "县局不能用导入更改，登记的是 " + stored.unitCode() + "。");
    }
    if (row.isGood() || !row.get("县局代码").isEmpty()) {
      compareFields(row, stored);
    }
    @Nullable String telephone = changedTelephone(row, stored);
    if (row.changeIn(result)) {
      written.put(
          stored.retailerId(), new NewShop(shop(row, stored.retailerId(), stored), telephone));
    }
  }

  private static void compareFields(Row row, StoredShop stored) {
    row.compare("名称", stored.name(), row.get("名称"));
    row.compare("主体类型", stored.kind().title(), row.get("主体类型"));
    row.compare("地址", stored.address(), row.get("地址"));
    row.compare("档位", stored.gradeText(), row.get("档位"));
    row.compare("业态", StoredShop.text(stored.channel()), row.get("业态"));
    row.compare("区位", StoredShop.text(stored.location()), row.get("区位"));
    String day = row.get("订货日");
    row.compare("订货日", stored.day(), day.isEmpty() ? "不固定" : day);
    row.compare("供货状态", stored.status(), row.get("供货状态"));
    row.compare(
        "统一社会信用代码",
        StoredShop.text(stored.creditCode()),
        row.get("统一社会信用代码").toUpperCase(Locale.ROOT));
    compareDegrees(row, stored);
  }

  /** A position is right or wrong as a whole. */
  private static void compareDegrees(Row row, StoredShop stored) {
    String longitude = StoredShop.text(stored.longitude());
    String latitude = StoredShop.text(stored.latitude());
    if (degrees(row.get("经度")).equals(longitude) && degrees(row.get("纬度")).equals(latitude)) {
      row.forgive("经度");
      row.forgive("纬度");
      return;
    }
    row.note("经度", longitude, degrees(row.get("经度")));
    row.note("纬度", latitude, degrees(row.get("纬度")));
  }

  /** Clear and new, or null when it stays; stars and nothing mean that it stays. */
  private @Nullable String changedTelephone(Row row, StoredShop stored) {
    String typed = row.get("订货电话");
    String masked = StoredShop.text(stored.telephoneMasked());
    if (row.isMasked("订货电话") && !typed.equals(masked)) {
      row.problem("订货电话", "带星号的电话与登记的不符：不改就空着或照导出的样子，要改就写完整。");
    }
    @Nullable String telephone = telephone(row);
    if (telephone == null) {
      return null;
    }
    String index = known.tools().secrets().index(Telephone.PURPOSE, Telephone.digits(telephone));
    if (index.equals(stored.telephoneIndex())) {
      return null;
    }
    row.compare("订货电话", masked, Mask.TELEPHONE.of(telephone) + "（新号码）");
    return telephone;
  }

  private static @Nullable String telephone(Row row) {
    return row.get("订货电话").isEmpty() || row.isMasked("订货电话") ? null : row.get("订货电话");
  }

  private static StoredShop shop(Row row, String id, @Nullable StoredShop stored) {
    String grade = row.get("档位");
    return new StoredShop(
        id,
        row.get("县局代码"),
        row.get("名称"),
        row.get("地址"),
        grade.isEmpty() ? null : Integer.valueOf(grade),
        empty(row.get("业态")),
        empty(row.get("区位")),
        StoredShop.weekday(row.get("订货日")),
        status(row.get("供货状态")).orElse(SupplyStatus.NORMAL).code(),
        stored == null ? null : stored.telephoneMasked(),
        null,
        row.get("经度").isEmpty() ? null : Double.valueOf(row.get("经度")),
        row.get("纬度").isEmpty() ? null : Double.valueOf(row.get("纬度")),
        kind(row.get("主体类型")).orElse(SubjectKind.LICENSED),
        empty(row.get("统一社会信用代码").toUpperCase(Locale.ROOT)));
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String degrees(String typed) {
    return typed.matches("[0-9]{1,3}(\\.[0-9]{1,12})?")
        ? StoredShop.text(Double.valueOf(typed))
        : typed;
  }

  private static Optional<SubjectKind> kind(String title) {
    return Arrays.stream(SubjectKind.values())
        .filter(kind -> kind.title().equals(title))
        .findFirst();
  }

  private static Optional<SupplyStatus> status(String title) {
    return Arrays.stream(SupplyStatus.values())
        .filter(status -> status.title().equals(title))
        .findFirst();
  }
}
