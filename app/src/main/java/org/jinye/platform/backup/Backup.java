package org.jinye.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.platform.database.ModuleSchema;
import org.springframework.stereotype.Component;

/** Makes a backup beside whatever else is going on. */
@Component
class Backup {

  private final DatabaseAccess access;
  private final DataDirectory data;
  private final List<FileReferences> references;

  Backup(DatabaseAccess access, DataDirectory data, List<FileReferences> references) {
    this.access = access;
    this.data = data;
    this.references = references;
  }

  /** What was made; {@code missing} are files that the database names and the disk lacks. */
  record Made(Manifest manifest, List<String> missing) {}

  /** What the backup cannot hold, in sentences. */
  List<String> elsewhere() {
    return references.stream()
        .map(FileReferences::elsewhere)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  Made make(Path file) throws IOException {
    try (Connection connection = ModuleSchema.owner(access).getConnection();
        BackupWriter backup = new BackupWriter(file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(Deletions.BACKUP_RUNS);
      }
      SnapshotReading snapshot = new SnapshotReading(connection);
      snapshot.refuseHiddenRows();
      String moment = snapshot.moment();
      List<Manifest.Table> tables = copyTables(snapshot, backup);
      List<Manifest.Sequence> sequences = snapshot.sequences();
      List<Manifest.StoredFile> files = new DataFiles(data.root()).copyTo(backup);
      Manifest manifest =
          new Manifest(Manifest.FORMAT, moment, snapshot.versions(), tables, sequences, files);
      backup.settle(manifest);
      return new Made(manifest, missing(snapshot, files));
    } catch (SQLException e) {
      throw new IOException("the snapshot cannot be read", e);
    }
  }

  private static List<Manifest.Table> copyTables(SnapshotReading snapshot, BackupWriter backup)
      throws IOException, SQLException {
    List<Manifest.Table> tables = new ArrayList<>();
    for (SnapshotReading.Shape table : snapshot.tables()) {
      BackupWriter.Written written =
          backup.add("database/" + table.name() + ".copy", true, out -> snapshot.copy(table, out));
      tables.add(
          new Manifest.Table(table.name(), table.columns(), written.figure(), written.sha256()));
    }
    return tables;
  }

  private List<String> missing(SnapshotReading snapshot, List<Manifest.StoredFile> files)
      throws SQLException {
    Set<String> there = new HashSet<>();
    files.forEach(file -> there.add(file.path()));
    List<String> missing = new ArrayList<>();
    for (FileReferences named : references) {
      if (named.elsewhere().isEmpty()) {
        missing.addAll(snapshot.texts(named.query()));
      }
    }
    missing.removeIf(there::contains);
    return missing;
  }
}
