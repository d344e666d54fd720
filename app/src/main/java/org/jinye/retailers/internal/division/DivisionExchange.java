package org.jinye.retailers.internal.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.exchange.ExchangeKind;
import org.jinye.platform.exchange.RowChange;
import org.jinye.platform.numbers.DivisionCode;
import org.jinye.platform.workbook.SheetForm;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.platform.workbook.SheetProblem;
import org.jinye.platform.workbook.TableReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes division codes over; a code that a file does not name stays. */
@Component
public class DivisionExchange implements ExchangeKind {

  private static final String SHEET = "区划代码";
  private static final String CODE = "代码";
  private static final String NAME = "名称";
  private static final int LONGEST = 60;
  private static final SheetForm FORM =
      new SheetForm(
          SHEET,
          List.of(CODE, NAME),
          Set.of("级别", "全称"),
          Map.of("code", CODE, "name", NAME, "cityCode", "", "provinceCode", ""));
  private static final String TAKE =
      """
      insert into retailers.division (code, name)
      select * from unnest(cast(:codes as text[]), cast(:names as text[]))
      on conflict (code) do update set name = excluded.name
      """;

  private final JdbcClient database;
  private final TableReader reader;

  DivisionExchange(JdbcClient database, TableReader reader) {
    this.database = database;
    this.reader = reader;
  }

  private record Compared(Comparison comparison, Map<String, String> taken) {}

  @Override
  public String code() {
    return "divisions";
  }

  @Override
  public String title() {
    return "导入区划代码";
  }

  @Override
  public String base() {
    return "/divisions/import";
  }

  @Override
  public String exampleUrl() {
    return "/divisions/export.xlsx";
  }

  @Override
  public String accept() {
    return ".xlsx,.csv";
  }

  @Override
  public List<String> words() {
    return List.of(
        "xlsx 的“区划代码”表，或 CSV（UTF-8 或 GB18030），两列：代码（省 2 位、市 4 位、县 6 位）和名称；表头写成 code 和 name 也可以。",
        "表里有的新增或改名，表里没有的不动。许可证号开头的 6 位按这张表和本系统的县局核对。");
  }

  @Override
  public Comparison compare(byte[] content) {
    return compared(content).comparison();
  }

  @Override
  public Comparison takeOver(byte[] content, SignedIn by) {
    Compared compared = compared(content);
    if (compared.comparison().isAcceptable()) {
      database
          .sql(TAKE)
          .param("codes", compared.taken().keySet().toArray(String[]::new))
          .param("names", compared.taken().values().toArray(String[]::new))
          .update();
    }
    return compared.comparison();
  }

  private Compared compared(byte[] content) {
    var sent = reader.read(content, List.of(FORM));
    Comparison result = new Comparison();
    result.unreadable(sent.problems());
    Map<String, String> known = known();
    Map<String, String> taken = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (SheetLine line : sent.lines(SHEET)) {
      List<SheetProblem> problems = problems(line, seen);
      String code = line.get(CODE);
      String name = line.get(NAME);
      String before = known.get(code);
      if (!problems.isEmpty()) {
        result.reject(SHEET, problems);
        continue;
      }
      if (before == null) {
        result.add(SHEET, line.row(), code + " " + name);
      } else if (before.equals(name)) {
        result.change(SHEET, List.of());
      } else {
        result.change(SHEET, List.of(new RowChange(SHEET, line.row(), code, NAME, before, name)));
      }
      if (!name.equals(before)) {
        taken.put(code, name);
      }
    }
    return new Compared(result, taken);
  }

  private static List<SheetProblem> problems(SheetLine line, Set<String> seen) {
    List<SheetProblem> problems = new ArrayList<>();
    String code = line.get(CODE);
    Optional<String> wrong = DivisionCode.problemWith(code);
    if (wrong.isPresent()) {
      problems.add(new SheetProblem(SHEET, line.row(), CODE, code, wrong.get()));
    } else if (!seen.add(code)) {
      problems.add(new SheetProblem(SHEET, line.row(), CODE, code, "这个代码在文件里出现了两次。"));
    }
    String name = line.get(NAME);
    if (name.isEmpty() || name.length() > LONGEST) {
      problems.add(new SheetProblem(SHEET, line.row(), NAME, name, "请填写名称，最多 " + LONGEST + " 个字。"));
    }
    return problems;
  }

  private Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    database
        .sql("select code, name from retailers.division")
        .query(row -> {
          known.put(row.getString("code"), row.getString("name"));
        });
    return known;
  }
}
