package org.jinye.demo.internal.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.demo.DemoCity;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.springframework.stereotype.Component;

/** Brings the demo city's files in, the way any file comes in. */
@Component
class Importing {

  private final Imports imports;
  private final People people;

  Importing(Imports imports, People people) {
    this.imports = imports;
    this.people = people;
  }

  /** Registers first; a file that is already in changes nothing. */
  void importAll(DemoCity city) throws IOException {
    List<Path> files =
        new ArrayList<>(List.of(city.retailers(), city.items(), city.filings(), city.orderLines()));
    files.addAll(city.further());
    for (Path file : files) {
      Scope.Entered entered = people.citySupervisor().scope().enter();
      try {
        // in a small city nothing may have been filed or seized
        if (file.equals(city.orderLines()) || hasRows(file)) {
          importOne(file);
        }
      } finally {
        entered.leave();
      }
    }
  }

  private static boolean hasRows(Path csv) throws IOException {
    try (Stream<String> lines = Files.lines(csv)) {
      return lines.skip(1).findAny().isPresent();
    }
  }

  private void importOne(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      String name = file.getFileName().toString();
      ImportRecord done =
          imports.importNow(
              new IncomingFile(content, name, ImportSource.COMMAND, Optional.empty()));
      if (done.state() != ImportState.FINISHED || done.rows().rejected() > 0) {
        throw new IllegalStateException("the demo city's " + name + " was not taken: " + done);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while importing " + file, e);
    }
  }
}
