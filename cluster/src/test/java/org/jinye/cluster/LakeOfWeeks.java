package org.jinye.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.rulebook.WeekNumber;

/** Gives the weeks of a small world, which are numbers, the names that they have in a lake. */
final class LakeOfWeeks {
  private LakeOfWeeks() {}

  static void nameAsInTheLake(Path world) throws IOException {
    for (String table : List.of("order_lines", "deliveries", "payments")) {
      if (Files.isDirectory(world.resolve(table))) {
        nameWeeks(world.resolve(table));
      }
    }
  }

  private static void nameWeeks(Path table) throws IOException {
    List<Path> weeks;
    try (Stream<Path> folders = Files.list(table)) {
      weeks = folders.toList();
    }
    for (Path week : weeks) {
      int number = Integer.parseInt(week.getFileName().toString().replace("week=", ""));
      Files.move(week, table.resolve("week=" + WeekNumber.isoName(number)));
    }
  }
}
