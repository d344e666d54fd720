package org.jinye.platform.database;

import java.io.IOException;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The database that a backup is restored into: the external one that is configured, or a new
 * embedded one in the data folder.
 */
public final class RestoreTarget implements AutoCloseable {

  private final DatabaseAccess access;
  private final List<String> modules;
  private final @Nullable EmbeddedDatabase embedded;

  private RestoreTarget(
      DatabaseAccess access, List<String> modules, @Nullable EmbeddedDatabase embedded) {
    this.access = access;
    this.modules = modules;
    this.embedded = embedded;
  }

  /**
   * Reaches or starts it.
   *
   * @param data where an embedded one is made
   */
  public static RestoreTarget open(Environment environment, DataDirectory data) {
    DatabaseSettings settings = settings(environment);
    if (isExternal(environment)) {
      return new RestoreTarget(settings.external(), settings.modules(), null);
    }
    EmbeddedDatabase embedded = new EmbeddedDatabase(data, "restore");
    return new RestoreTarget(embedded.access(), settings.modules(), embedded);
  }

  /** Stops the embedded server of a restore that was killed. */
  public static void stopLeftBehind(DataDirectory data) {
    Postmaster.running(data.root().resolve("pg").toAbsolutePath()).ifPresent(Postmaster::stop);
  }

  public static boolean isExternal(Environment environment) {
    String url = settings(environment).url();
    return url != null && !url.isBlank();
  }

  private static DatabaseSettings settings(Environment environment) {
    return Binder.get(environment).bind("jinye.database", DatabaseSettings.class).get();
  }

  public DatabaseAccess access() {
    return access;
  }

  /** Schemas of this version of the application in floor order. */
  public List<String> modules() {
    return modules;
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
