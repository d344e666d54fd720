package org.jinye.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes the registers of a province in our own import format: retailers of a hundred counties in
 * twenty cities, and a week of order lines of some of them, to be imported while pages are asked
 * for.
 *
 * <p>{@code Province <folder> <retailers> <order lines>}
 */
final class Province {

  private static final int CITIES = 20;
  private static final int COUNTIES = 5;
  private static final List<String> FIRST =
      List.of("金叶", "和平", "东风", "幸福", "利民", "兴隆", "顺发", "鑫源", "百家", "红旗", "青山", "长江");
  private static final List<String> SECOND =
      List.of("便利店", "烟酒店", "超市", "百货商店", "副食店", "商行", "小卖部", "综合商店");
  private static final List<String> STREETS =
      List.of("人民路", "解放路", "中山路", "建设街", "新华街", "文化路", "胜利路", "迎宾大道");
  private static final List<String> CHANNELS = List.of("便利店", "烟酒店", "超市", "商场", "娱乐服务", "其他");
  private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五");

  private final Random random = new Random(98);

  private Province() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int retailers = Integer.parseInt(args[1]);
    Province province = new Province();
    province.writeRetailers(folder.resolve("retailers.csv"), retailers);
    province.writeLines(folder.resolve("order_lines.csv"), retailers, Integer.parseInt(args[2]));
  }

  /** Of the n-th county, in province 98. */
  private static String county(int n) {
    return "98%02d%02d".formatted(1 + n / COUNTIES % CITIES, 1 + n % COUNTIES);
  }

  private static String licence(int shop) {
    return county(shop % (CITIES * COUNTIES)) + "1%05d".formatted(shop / (CITIES * COUNTIES));
  }

  private void writeRetailers(Path file, int retailers) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("许可证号,店名,县局代码,县局,地址,档位,业态,区位,订货日,供货状态,订货电话,经度,纬度\n");
      for (int shop = 0; shop < retailers; shop++) {
        String county = county(shop % (CITIES * COUNTIES));
        out.write(
            "%s,%s%s%d,%s,第%s县烟草专卖局,%s%d号,%d,%s,城区,%s,正常,139%08d,%.5f,%.5f%n"
                .formatted(
                    licence(shop),
                    any(FIRST),
                    any(SECOND),
                    shop,
                    county,
                    county,
                    any(STREETS),
                    1 + random.nextInt(400),
                    1 + random.nextInt(30),
                    any(CHANNELS),
                    any(DAYS),
                    shop,
                    110 + random.nextDouble() * 5,
                    28 + random.nextDouble() * 4));
      }
    }
  }

  private void writeLines(Path file, int retailers, int lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)\n");
      for (int line = 0; line < lines; line++) {
        int order = line / 25;
        int cartons = 1 + random.nextInt(9);
        out.write(
            "B%d,%d,%s,P%03d,2026-09-%02d %02d:%02d:00,%d,%d.00%n"
                .formatted(
                    order,
                    1 + line % 25,
                    licence(order % retailers),
                    line % 25,
                    14 + order % 5,
                    8 + order % 9,
                    order % 60,
                    cartons,
                    cartons * 180));
      }
    }
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
