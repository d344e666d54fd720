package org.jinye.warnings.internal.replay;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.platform.DataDirectory;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Request;
import org.jinye.supply.Lake;
import org.jinye.supply.LakeFile;
import org.jinye.supply.RecordKind;
import org.jinye.warnings.internal.replay.CheckedFile.State;
import org.jinye.warnings.internal.run.InputFiles;
import org.jinye.warnings.internal.run.RunDetails.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the files of a run again and looks whether they are still what the run read. */
@Component
class ReplayFiles {

  private static final Map<RecordKind, InputTable> WEEKLY =
      new EnumMap<>(
          Map.of(
              RecordKind.ORDER_LINES, InputTable.ORDER_LINES,
              RecordKind.DELIVERIES, InputTable.DELIVERIES,
              RecordKind.PAYMENTS, InputTable.PAYMENTS));
  private static final Map<String, InputTable> SNAPSHOTS =
      Arrays.stream(InputTable.values())
          .collect(toMap(table -> table.viewName() + ".parquet", table -> table));
  private static final String MERGED = "merged.parquet";

  private final Lake lake;
  private final DataDirectory data;

  ReplayFiles(Lake lake, DataDirectory data) {
    this.lake = lake;
    this.data = data;
  }

  /** What a replay reads, and how the files stand. */
  record Gathered(List<CheckedFile> files, Inputs inputs) {}

  /**
   * The files that the rule reads of those that the run read.
   *
   * @param recorded all that the run wrote down
   */
  Gathered gather(Raised raised, ConfiguredRule rule, List<Input> recorded) {
    var gathering = new Gathering(recorded);
    Request bare =
        new Request(
            List.of(rule),
            Inputs.of(Map.of(), Map.of(), null),
            raised.from(),
            raised.to(),
            data.root());
    WEEKLY.forEach((kind, table) -> {
      for (LakeFile file : lake.listNamed(kind, recorded.stream().map(Input::name).toList())) {
        gathering.ofLake(table, file, bare);
      }
    });
    recorded.forEach(gathering::ofRun);
    return gathering.gathered();
  }

  /** Sorts the files by what is in them. */
  private final class Gathering {

    private final Map<String, Input> left = new TreeMap<>();
    private final List<CheckedFile> files = new ArrayList<>();
    private final Map<Integer, List<Path>> weeks = new TreeMap<>();
    private final Map<InputTable, List<Path>> tables = new EnumMap<>(InputTable.class);
    private @Nullable Path merged;

    private Gathering(List<Input> recorded) {
      recorded.forEach(input -> left.put(input.name(), input));
    }

    /** Order lines of weeks that only other rules look back on are left out. */
    private void ofLake(InputTable table, LakeFile file, Request bare) {
      Input input = left.remove(InputFiles.name(data, file.path()));
      boolean isLines = table == InputTable.ORDER_LINES;
      if (input == null
          || (isLines
              && (file.weekNo() < bare.firstWeekNeeded()
                  || file.weekNo() > bare.lastWeekNeeded()))) {
        return;
      }
      files.add(checked(input, title(table)));
      if (isLines) {
        weeks.computeIfAbsent(file.weekNo(), week -> new ArrayList<>()).add(file.path());
      } else {
        tables.computeIfAbsent(table, one -> new ArrayList<>()).add(file.path());
      }
    }

    private void ofRun(Input input) {
      if (!left.containsKey(input.name())) {
        return;
      }
      Path path = data.root().resolve(input.name());
      String file = String.valueOf(path.getFileName());
      InputTable table = SNAPSHOTS.get(file);
      if (table != null) {
        tables.put(table, List.of(path));
      } else if (file.equals(MERGED)) {
        merged = path;
      }
      files.add(checked(input, table == null ? "合并档案对照" : title(table)));
    }

    private Gathered gathered() {
      return new Gathered(List.copyOf(files), Inputs.of(weeks, tables, merged));
    }
  }

  private CheckedFile checked(Input input, String title) {
    Path path = data.root().resolve(input.name());
    State state =
        !Files.isRegularFile(path)
            ? State.MISSING
            : InputFiles.sha256(path).equals(input.sha256()) ? State.WHOLE : State.CHANGED;
    return new CheckedFile(input.name(), title, input.lines(), input.sha256(), state);
  }

  private static String title(InputTable table) {
    return switch (table) {
      case ORDER_LINES -> "订单明细";
      case RETAILERS -> "零售户快照";
      case ITEMS -> "品规快照";
      case FILINGS -> "备案快照";
      case EARLIER -> "以往预警";
      case LICENCES -> "许可证状态";
      case ATTRIBUTES -> "客户信息变更";
      case DELIVERIES -> "送货记录";
      case PAYMENTS -> "货款记录";
      case STOCK_COUNTS -> "库存盘点";
      case LIMITS -> "投放限量";
      case PLANS -> "投放计划";
      case SEIZURES -> "查获卷烟";
    };
  }
}
