package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.supply.Lake;
import org.jinye.supply.LakeFile;
import org.jinye.supply.RecordKind;
import org.springframework.stereotype.Component;

/** What the rules read of the lake, week by week. */
@Component
public class LakeInputs {

  private static final Map<InputTable, RecordKind> WEEKLY =
      new EnumMap<>(
          Map.of(
              InputTable.ORDER_LINES, RecordKind.ORDER_LINES,
              InputTable.DELIVERIES, RecordKind.DELIVERIES,
              InputTable.PAYMENTS, RecordKind.PAYMENTS));

  private final Lake lake;

  LakeInputs(Lake lake) {
    this.lake = lake;
  }

  /** The files of a stretch of weeks; a kind without files is out. */
  public Map<InputTable, List<LakeFile>> listFiles(int firstWeek, int lastWeek) {
    Map<InputTable, List<LakeFile>> files = new EnumMap<>(InputTable.class);
    WEEKLY.forEach((table, kind) -> {
      List<LakeFile> found = lake.listFiles(kind, firstWeek, lastWeek);
      if (!found.isEmpty()) {
        files.put(table, found);
      }
    });
    return files;
  }

  /** These and the snapshots that lie in a folder. */
  public static Inputs together(RunFolder folder, Map<InputTable, List<LakeFile>> weeks) {
    Map<Integer, List<Path>> byWeek = new TreeMap<>();
    Map<InputTable, List<Path>> tables = new EnumMap<>(InputTable.class);
    tables.putAll(folder.tables());
    weeks.forEach((table, files) -> {
      if (table == InputTable.ORDER_LINES) {
        files.forEach(file ->
            byWeek.computeIfAbsent(file.weekNo(), week -> new ArrayList<>()).add(file.path()));
      } else {
        tables.put(table, files.stream().map(LakeFile::path).toList());
      }
    });
    return Inputs.of(byWeek, tables, folder.findMerged().orElse(null));
  }
}
