package org.jinye.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;

/** The lake and the results by their addresses, on whatever store Hadoop's clients can speak to. */
record Storage(Configuration configuration) {

  /** The visible files of a folder by name; none when there is no such folder. */
  List<Path> list(Path folder) throws IOException {
    try {
      return Arrays.stream(system(folder).listStatus(folder))
          .map(FileStatus::getPath)
          .filter(path -> !path.getName().startsWith("_") && !path.getName().startsWith("."))
          .sorted(Comparator.comparing(Path::getName))
          .toList();
    } catch (FileNotFoundException nothingThere) {
      return List.of();
    }
  }

  /** What lies in a folder under names that begin so; none when there is no such folder. */
  List<Path> listNamed(Path folder, String prefix) throws IOException {
    try {
      return Arrays.stream(
              system(folder).listStatus(folder, path -> path.getName().startsWith(prefix)))
          .map(FileStatus::getPath)
          .toList();
    } catch (FileNotFoundException nothingThere) {
      return List.of();
    }
  }

  /** When something beneath a folder was last written, in milliseconds since 1970. */
  long lastWritten(Path folder) throws IOException {
    var files = system(folder).listFiles(folder, true);
    if (!files.hasNext()) {
      return system(folder).getFileStatus(folder).getModificationTime();
    }
    long last = 0;
    while (files.hasNext()) {
      last = Math.max(last, files.next().getModificationTime());
    }
    return last;
  }

  boolean exists(Path file) throws IOException {
    return system(file).exists(file);
  }

  /** The columns of a Parquet file, from its footer. */
  MessageType schema(String file) throws IOException {
    return metaData(new Path(file)).getSchema();
  }

  /** How many rows a Parquet file has, from its footer. */
  long rows(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
      return reader.getRecordCount();
    }
  }

  /** The digest of a file's bytes, in hexadecimal digits. */
  String sha256(Path file) throws IOException {
    try (InputStream bytes = system(file).open(file)) {
      MessageDigest digest = sha256();
      bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void copy(Path file, Path copy) throws IOException {
    try (InputStream bytes = system(file).open(file);
        OutputStream written = system(copy).create(copy, true)) {
      bytes.transferTo(written);
    }
    force(copy);
  }

  /** Puts the files of a folder, in the order of their names, into one: row group by row group. */
  void join(Path folder, Path target) throws IOException {
    List<Path> parts = list(folder).stream().filter(Storage::isParquet).toList();
    FileMetaData first = metaData(parts.getFirst());
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(target, configuration),
            first.getSchema(),
            ParquetFileWriter.Mode.OVERWRITE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
            true)) {
      writer.start();
      for (Path part : parts) {
        writer.appendFile(HadoopInputFile.fromPath(part, configuration));
      }
      writer.end(first.getKeyValueMetaData());
    }
    force(target);
  }

  void write(Path file, byte[] bytes) throws IOException {
    try (var stream = system(file).create(file, true)) {
      stream.write(bytes);
    }
    force(file);
  }

  byte[] read(Path file) throws IOException {
    try (var stream = system(file).open(file)) {
      return stream.readAllBytes();
    }
  }

  /** Gives a file its name, in the place of another that has it. */
  void rename(Path file, Path name) throws IOException {
    FileContext.getFileContext(name.toUri(), configuration)
        .rename(
            system(file).makeQualified(file),
            system(name).makeQualified(name),
            Options.Rename.OVERWRITE);
  }

  void delete(Path path) throws IOException {
    system(path).delete(path, true);
  }

  /** Also when the process is asked to end, or fails where nothing can be caught. */
  void deleteAtTheEnd(Path path) throws IOException {
    system(path).deleteOnExit(path);
  }

  static boolean isParquet(Path path) {
    return path.getName().endsWith(".parquet");
  }

  private FileMetaData metaData(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
      return reader.getFooter().getFileMetaData();
    }
  }

  /** Object stores and HDFS keep what was closed; a local disk must be told to. */
  private void force(Path file) throws IOException {
    if (system(file).getUri().getScheme().equals("file")) {
      try (FileChannel channel =
          FileChannel.open(
              java.nio.file.Path.of(file.toUri().getPath()), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  private FileSystem system(Path path) throws IOException {
    return path.getFileSystem(configuration);
  }
}
