package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.rulebook.engine.RunDescription.ResultFile;
import org.jinye.rulebook.engine.RunDescription.RuleResult;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads a folder of results and refuses one that is not whole. */
@Component
class ReadingTakenFiles {

  /** What the engine would take for a pattern of several files. */
  private static final Pattern GLOB = Pattern.compile("[*?\\[\\]]");

  private static final int LONGEST = 200;
  private static final List<InputTable> ALWAYS_THERE =
      List.of(InputTable.RETAILERS, InputTable.ITEMS, InputTable.FILINGS);

  private final RunBench bench;
  private final ObjectMapper json;

  ReadingTakenFiles(RunBench bench, ObjectMapper json) {
    this.bench = bench;
    this.json = json;
  }

  /**
   * The folder, when every file that its run.json names is there as it was written.
   *
   * @throws Refused with what is missing, changed or damaged
   */
  TakenFiles read(Path folder) {
    Path file = folder.resolve(RunDescription.FILE);
    if (GLOB.matcher(folder.toString()).find()) {
      throw Refused.because("目录 " + folder + " 的名称里有 * ? [ 或 ]，请改名后再接收。");
    }
    if (!Files.isDirectory(folder)) {
      throw Refused.because("没有这个目录：" + folder + "。");
    }
    if (!SmallFile.isThere(file)) {
      throw Refused.because("目录 " + folder + " 里没有 run.json：这次计算没有完成，或不是集群的结果目录。");
    }
    TakenFiles taken = described(folder, file);
    refuseUnnamed(taken);
    taken.description().files().forEach(one -> refuseChanged(folder, one));
    try (DuckSession duck = bench.duck()) {
      refuseOtherRows(duck, taken);
      refuseOtherColumns(duck, taken);
      refuseOtherCounts(duck, taken);
    } catch (DataAccessException unreadable) {
      throw Refused.because("目录 " + folder + " 里的文件无法读取，可能已损坏，请重新计算。");
    }
    return taken;
  }

  private TakenFiles described(Path folder, Path file) {
    try {
      SmallFile whole = SmallFile.read(file);
      RunDescription read = json.readValue(whole.content(), RunDescription.class);
      if (read.format() != RunDescription.FORMAT) {
        throw Refused.because(
            "run.json 的格式是 %d，本系统认得的是 %d：请用与本系统同一版本的集群程序重新计算。"
                .formatted(read.format(), RunDescription.FORMAT));
      }
      LocalDate from = LocalDate.parse(read.from());
      if (LocalDate.parse(read.to()).isBefore(from) || read.rules().isEmpty()) {
        throw Refused.because("run.json 的日期或规则不对，请重新计算。");
      }
      if (!isPlain(read, from)) {
        throw Refused.because("run.json 里有不能识别的名称、日期或文字，请重新计算。");
      }
      return new TakenFiles(folder, read, whole.sha256());
    } catch (IOException | JacksonException | DateTimeException | NullPointerException broken) {
      throw Refused.because("run.json 无法读取，内容不全或已损坏，请重新计算。");
    }
  }

  /** Nothing in it that no row could bear and no page show. */
  private static boolean isPlain(RunDescription read, LocalDate from) {
    ZonedDateTime computed = Instant.parse(read.computedAt()).atZone(ZoneOffset.UTC);
    String assignment = read.assignment();
    return isPlain(read.engine())
        && isPlain(read.computedBy())
        && isOfOurTime(from.getYear())
        && isOfOurTime(LocalDate.parse(read.to()).getYear())
        && isOfOurTime(computed.getYear())
        && (assignment == null || isPlain(assignment))
        && read.files().stream().allMatch(file -> isPlain(file.name()) && isPlain(file.sha256()))
        && read.rules().stream().allMatch(rule -> isPlain(rule.id()))
        && read.rules().stream().map(RuleResult::id).distinct().count() == read.rules().size()
        && read.lake().stream().allMatch(file -> isPlain(file.table()) && isPlain(file.sha256()));
  }

  private static boolean isPlain(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isOfOurTime(int year) {
    return year >= 2000 && year < 2200;
  }

  /**
   * Looks at the files once more, when they have been read: what was copied must be what was looked
   * at.
   *
   * @throws Refused when one is another
   */
  static void refuseChanged(TakenFiles taken) {
    taken.description().files().forEach(one -> refuseChanged(taken.folder(), one));
  }

  private static void refuseUnnamed(TakenFiles taken) {
    Map<String, String> needed = new LinkedHashMap<>();
    needed.put(TakenFiles.FINDINGS, "预警");
    needed.put(TakenFiles.BASELINE, "比较的依据");
    taken
        .description()
        .rules()
        .forEach(rule -> needed.put(TakenFiles.subjects(rule.id()), "规则 " + rule.id() + " 的评判对象"));
    ALWAYS_THERE.forEach(table -> needed.put(table.viewName(), "快照"));
    needed.forEach((name, what) -> {
      if (!taken.has(name)) {
        throw Refused.because("run.json 没有列出 %s.parquet（%s），结果不完整，请重新计算。".formatted(name, what));
      }
    });
  }

  private static void refuseChanged(Path folder, ResultFile named) {
    Path file = folder.resolve(named.name()).normalize();
    if (!folder.normalize().equals(file.getParent())) {
      throw Refused.because("run.json 列出的文件 " + named.name() + " 不在结果目录里。");
    }
    if (Files.isSymbolicLink(file)) {
      throw Refused.because("文件 " + named.name() + " 是链接，请把文件本身复制到结果目录里。");
    }
    if (!SmallFile.isThere(file)) {
      throw Refused.because("缺少文件 " + named.name() + "，结果不完整，请重新复制或重新计算。");
    }
    if (!InputFiles.sha256(file).equals(named.sha256())) {
      throw Refused.because("文件 " + named.name() + " 与 run.json 记录的校验码不符，已损坏或被改动，请重新复制或重新计算。");
    }
  }

  private static void refuseOtherRows(DuckSession duck, TakenFiles taken) {
    Map<String, Long> rows = new HashMap<>();
    List<Path> files =
        taken.description().files().stream().map(f -> taken.folder().resolve(f.name())).toList();
    duck.query(
        "select file_name, num_rows from parquet_file_metadata(" + DuckSession.list(files) + ")",
        row -> rows.put(row.getString(1), row.getLong(2)));
    for (ResultFile file : taken.description().files()) {
      long there = rows.getOrDefault(taken.folder().resolve(file.name()).toString(), -1L);
      if (there != file.rows()) {
        throw Refused.because(
            "文件 %s 有 %d 行，run.json 记录的是 %d 行，请重新计算。".formatted(file.name(), there, file.rows()));
      }
    }
  }

  private static void refuseOtherColumns(DuckSession duck, TakenFiles taken) {
    ResultColumns.FINDINGS.refuseOther(duck, taken.file(TakenFiles.FINDINGS));
    ResultColumns.BASELINE.refuseOther(duck, taken.file(TakenFiles.BASELINE));
    for (RuleResult rule : taken.description().rules()) {
      ResultColumns.SUBJECTS.refuseOther(duck, taken.file(TakenFiles.subjects(rule.id())));
    }
    for (InputTable table : InputTable.values()) {
      if (!table.isLarge() && taken.has(table.viewName())) {
        ResultColumns.refuseWithout(duck, taken.file(table.viewName()), table.requiredColumns());
      }
    }
  }

  /** What the rules say they found is in the file of findings, and nothing else. */
  private static void refuseOtherCounts(DuckSession duck, TakenFiles taken) {
    Map<String, Long> found = new HashMap<>();
    duck.query(
        "select concat(rule_id, ' 第 ', rule_version, ' 版'), count(*) from read_parquet("
            + DuckSession.quoted(taken.file(TakenFiles.FINDINGS).toString())
            + ") group by 1",
        row -> found.put(row.getString(1), row.getLong(2)));
    for (RuleResult rule : taken.description().rules()) {
      long there = found.getOrDefault("%s 第 %d 版".formatted(rule.id(), rule.version()), 0L);
      if (there != rule.fired()) {
        throw Refused.because(
            "规则 %s 在 run.json 里有 %d 个预警，findings.parquet 里有 %d 个，请重新计算。"
                .formatted(rule.id(), rule.fired(), there));
      }
      found.remove("%s 第 %d 版".formatted(rule.id(), rule.version()));
    }
    if (!found.isEmpty()) {
      throw Refused.because("findings.parquet 里有 run.json 没有列出的规则：" + found.keySet() + "。");
    }
  }
}
