package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the file of an import as it was received. */
@Component
class OriginalFile {

  private static final String STORED =
      "select stored_path from supply.import where id = :id and stored_path is not null";

  private final JdbcClient database;
  private final DataDirectory data;

  OriginalFile(JdbcClient database, DataDirectory data) {
    this.database = database;
    this.data = data;
  }

  void send(ImportView view, HttpServletResponse response) throws IOException {
    Path file = find(view.record().id()).orElseThrow(() -> NotFound.of("原文件"));
    response.setContentLengthLong(Files.size(file));
    Files.copy(
        file, Download.start(response, "application/octet-stream", view.record().fileName()));
  }

  private Optional<Path> find(long importId) {
    return database
        .sql(STORED)
        .param("id", importId)
        .query(String.class)
        .optional()
        .map(data.root()::resolve)
        .filter(Files::exists);
  }
}
