package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.LakeFile;
import org.springframework.stereotype.Component;

/** States name, content hash and number of lines of Parquet files. */
@Component
public class InputFiles {

  private static final int CHUNK = 1 << 16;

  private final DataDirectory data;

  InputFiles(DataDirectory data) {
    this.data = data;
  }

  /** The lake's manifest knows hash and lines already. */
  List<InputFile> ofLake(List<LakeFile> files) {
    return files.stream()
        .map(file -> new InputFile(name(file.path()), file.sha256(), file.lines()))
        .toList();
  }

  List<InputFile> describe(DuckSession duck, List<Path> files) {
    Map<String, Long> lines = new HashMap<>();
    duck.query(
        "select file_name, num_rows from parquet_file_metadata(" + DuckSession.list(files) + ")",
        row -> lines.put(row.getString(1), row.getLong(2)));
    List<InputFile> described = new ArrayList<>();
    for (Path file : files) {
      described.add(
          new InputFile(name(file), sha256(file), lines.getOrDefault(file.toString(), 0L)));
    }
    return described;
  }

  private String name(Path file) {
    return name(data, file);
  }

  /** As a run writes it down: relative to the data directory when it lies there. */
  public static String name(DataDirectory data, Path file) {
    return file.startsWith(data.root())
        ? data.root().relativize(file).toString().replace('\\', '/')
        : file.toString();
  }

  public static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("数据文件无法读取：" + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
