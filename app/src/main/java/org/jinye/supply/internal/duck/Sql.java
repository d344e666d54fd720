package org.jinye.supply.internal.duck;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as literals of a statement. Names of foreign columns never become identifiers. */
public final class Sql {

  private Sql() {}

  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  public static String path(Path path) {
    return text(path.toAbsolutePath().toString());
  }

  public static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A list of files for {@code read_parquet}. */
  public static String paths(Collection<Path> paths) {
    return paths.stream().map(Sql::path).collect(Collectors.joining(", ", "[", "]"));
  }
}
