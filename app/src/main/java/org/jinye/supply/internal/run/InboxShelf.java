package org.jinye.supply.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportState;

/** Where files of the inbox go that were imported or refused. */
record InboxShelf(DataDirectory data) {

  // File systems allow 255, some encrypted ones 143; number and ending of the note come to it.
  private static final int NAME_BYTES = 110;

  /** Away first, then the note: whatever happens, the file is not found in the inbox again. */
  void putAway(Path file, ImportRecord done) throws IOException {
    String own = FileName.plain(String.valueOf(file.getFileName()));
    String name = done.id() + "-" + FileName.shortened(own, NAME_BYTES);
    Path folder =
        Files.createDirectories(
            data.inbox().resolve(done.state() == ImportState.FINISHED ? "done" : "refused"));
    Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve(name + ".txt"), ImportNote.of(done) + "\n");
  }
}
