package org.jinye.supply.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jinye.platform.workbook.SheetCell;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckFailure;
import org.jinye.supply.internal.duck.DuckLimits;
import org.jinye.supply.internal.duck.Sql;

/** A file's column names without reading the rest of it: enough to choose a profile. */
public final class FileHeader {

  private static final int HEAD = 1 << 16;

  private FileHeader() {}

  /** The names, or nothing when the file is refused anyhow. */
  public static List<String> peek(Path file, Path workDirectory) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] head = input.readNBytes(HEAD);
      return head.length == 0
          ? List.of()
          : switch (MagicNumber.kindOf(file, head)) {
            case TEXT -> text(head);
            case JSON_LINES -> json(head, input);
            case WORKBOOK -> workbook(file);
            case PARQUET -> parquet(file, workDirectory);
          };
    } catch (FileRefused refused) {
      return List.of();
    }
  }

  private static List<String> text(byte[] head) {
    Charset charset = MagicNumber.isUtf16(head) ? StandardCharsets.UTF_16 : utf8OrChinese(head);
    String text = new String(head, charset);
    String line = text.lines().findFirst().orElse("");
    String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return HeaderLine.of(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .stripped()
        .names();
  }

  /** Of the lines that are whole in it; the first may be longer. */
  private static List<String> json(byte[] head, InputStream rest) throws IOException {
    byte[] read = firstLine(head).length < head.length ? head : grown(head, rest);
    String text = new String(read, StandardCharsets.UTF_8);
    int end = read.length < HEAD ? text.length() : text.lastIndexOf('\n') + 1;
    return JsonLinesReading.names(new StringReader(end == 0 ? text : text.substring(0, end)));
  }

  private static byte[] grown(byte[] head, InputStream rest) throws IOException {
    byte[] more = rest.readNBytes(TextScan.LINE_LIMIT);
    byte[] all = Arrays.copyOf(head, head.length + more.length);
    System.arraycopy(more, 0, all, head.length, more.length);
    return all;
  }

  private static Charset utf8OrChinese(byte[] head) {
    var check = new Utf8Check();
    for (byte b : firstLine(head)) {
      if (b < 0 || check.inSequence()) {
        check.accept(b);
      }
    }
    return check.isClean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
  }

  private static byte[] firstLine(byte[] head) {
    int end = 0;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return Arrays.copyOf(head, end);
  }

  private static List<String> workbook(Path file) throws IOException {
    return FirstSheet.read(
        file,
        rows -> {
          List<SheetCell> cells = rows.next();
          return cells == null ? List.of() : cells.stream().map(SheetCell::text).toList();
        });
  }

  private static List<String> parquet(Path file, Path workDirectory) throws IOException {
    // several may look at the same time
    Path link = workDirectory.resolve("header-" + UUID.randomUUID() + ".parquet");
    Files.createSymbolicLink(link, file.toAbsolutePath());
    try (Duck duck = Duck.open(DuckLimits.usual(workDirectory))) {
      return duck.list(
          "describe select * from read_parquet(" + Sql.path(link) + ")", row -> row.getString(1));
    } catch (DuckFailure unreadable) {
      throw FileRefused.damaged("Parquet 文件");
    } finally {
      Files.deleteIfExists(link);
    }
  }
}
