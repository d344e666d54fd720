package org.jinye.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.ResultFile;

/**
 * A folder that the application has prepared: a snapshot, and what is to be done with it.
 *
 * @param text of assignment.json; it goes back with the results, byte for byte
 */
record Assignment(String folder, String text, RunAssignment content) {

  /**
   * Reads the folder's assignment.
   *
   * @throws ClusterException when there is none, or none that this program understands
   */
  static Assignment read(Storage storage, String folder) throws IOException {
    Path file = new Path(folder, RunAssignment.FILE);
    if (!storage.exists(file)) {
      throw ClusterException.missing("计算任务 " + file);
    }
    String text = new String(storage.read(file), StandardCharsets.UTF_8);
    try {
      RunAssignment content = new ObjectMapper().readValue(text, RunAssignment.class);
      if (content.format() != RunAssignment.FORMAT) {
        throw ClusterException.otherFormat(file.toString());
      }
      LocalDate.parse(content.from());
      LocalDate.parse(content.to());
      return new Assignment(folder, text, content);
    } catch (JsonProcessingException | DateTimeException broken) {
      throw ClusterException.unreadable(file.toString(), broken);
    }
  }

  LocalDate from() {
    return LocalDate.parse(content.from());
  }

  LocalDate to() {
    return LocalDate.parse(content.to());
  }

  String sha256() {
    return Storage.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  List<String> lakeFiles() {
    return content.lake().stream().map(LakeInput::address).toList();
  }

  /**
   * Whether lake and snapshot are the ones that were meant: better now than when hours of work come
   * back to whoever compares them.
   */
  void refuseOtherFiles(Storage storage, String lake) throws IOException {
    for (ResultFile file : content.files()) {
      refuseOther(storage, new Path(folder, file.name()), file.sha256());
    }
    for (LakeInput file : content.lake()) {
      refuseOther(storage, new Path(lake, file.address()), file.sha256());
    }
  }

  private static void refuseOther(Storage storage, Path file, String sha256) throws IOException {
    try {
      if (!storage.sha256(file).equals(sha256)) {
        throw ClusterException.notAsAssigned(file.toString());
      }
    } catch (FileNotFoundException missing) {
      throw ClusterException.missing("计算任务要读的文件 " + file);
    }
  }
}
