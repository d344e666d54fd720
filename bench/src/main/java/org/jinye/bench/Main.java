package org.jinye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jinye.rulebook.engine.GeneratedLake;

/** What {@code bench/bench} starts. */
final class Main {
  private Main() {}

  public static void main(String[] given) throws Exception {
    try {
      System.exit(run(given));
    } catch (IllegalArgumentException | Lake.NoSuchLake refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private static int run(String... given) throws Exception {
    if (given.length == 0) {
      throw new IllegalArgumentException("缺少命令；见 bench/bench help");
    }
    Arguments arguments = Arguments.parse(Arrays.asList(given).subList(1, given.length));
    int rounds = arguments.number("rounds", 3);
    int memory = arguments.number("memory", 1024);
    switch (given[0]) {
      case "lake" -> make(arguments.word(0, "规模"), arguments.folder(1));
      case "backtests" ->
          new Backtests(Lake.open(arguments.folder(0)), memory, rounds).run(System.out);
      case "growth" -> new Growth(arguments.folder(0), memory, rounds).run(System.out);
      case "night" ->
          new Night(Lake.open(arguments.folder(0)), memory, Set.copyOf(arguments.wordsFrom(1)))
              .run(System.out);
      case "floor" -> new Floor(Lake.open(arguments.folder(0)), memory, rounds).run(System.out);
      case "compare" -> {
        return new Comparison(arguments.folder(0), rounds, arguments.number("heap", 8))
            .run(System.out);
      }
      case "contender" ->
          Contest.of(arguments.word(0, "引擎"), arguments.folder(1), arguments.folder(2))
              .run(List.of(arguments.word(3, "规则").split(",", -1)), rounds);
      default -> throw new IllegalArgumentException("没有这个命令：" + given[0]);
    }
    return 0;
  }

  private static void make(String size, Path folder) throws Exception {
    if (Files.isDirectory(folder.resolve("order_lines"))) {
      throw new IllegalArgumentException(folder + " 里已经有数据湖");
    }
    String given =
        switch (size) {
          case "city" -> "15000x26";
          case "year" -> "15000x52";
          case "province" -> "200000x13";
          case "nation" -> "5500000x1";
          default -> size;
        };
    List<String> numbers = List.of(given.split("x", -1));
    if (numbers.size() != 2 || !numbers.stream().allMatch(number -> number.matches("[1-9]\\d*"))) {
      throw new IllegalArgumentException(
          "规模应为 city、year、province、nation 或“户数x周数”，如 3000x26；填写的是“" + size + "”");
    }
    build(folder, Integer.parseInt(numbers.getFirst()), Integer.parseInt(numbers.getLast()));
  }

  /** Under another name until it is whole. */
  static void build(Path folder, int retailers, int weeks) throws Exception {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    if (Files.exists(unfinished)) {
      throw new IllegalArgumentException(unfinished + " 是上次没有做完的，请先删除");
    }
    long start = System.nanoTime();
    GeneratedLake.build(unfinished, retailers, weeks);
    move(unfinished, folder);
    System.err.printf(
        "%s: %,d × %d, %.0f s%n", folder, retailers, weeks, (System.nanoTime() - start) / 1e9);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    Files.move(from, to);
  }
}
