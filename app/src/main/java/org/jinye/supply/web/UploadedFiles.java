package org.jinye.supply.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.web.Refused;
import org.jinye.supply.ImportSource;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.supply.internal.run.Profiles;
import org.jinye.supply.internal.source.FileHeader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Queues the files of one upload: registers before the lines that refer to them. */
@Component
class UploadedFiles {

  private static final int MOST = 50;

  private final Imports imports;
  private final Profiles profiles;
  private final DataDirectory data;
  private final DataSize largest;

  UploadedFiles(
      Imports imports,
      Profiles profiles,
      DataDirectory data,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.imports = imports;
    this.profiles = profiles;
    this.data = data;
    this.largest = largest;
  }

  private record Placed(Path file, String name, int order) {}

  /**
   * Their imports, in the order in which they will run. Throws {@link Refused}, and then none was
   * queued.
   *
   * @param profileId empty = recognised by the columns
   */
  List<Long> queue(List<MultipartFile> files, String profileId) throws IOException {
    if (files.isEmpty()) {
      throw Refused.because("请选择要导入的文件。");
    }
    if (files.size() > MOST) {
      throw Refused.because("一次最多上传 " + MOST + " 个文件。");
    }
    Optional<Profiles.Known> profile = profile(profileId);
    Path folder = Files.createTempDirectory(data.temporary(), "upload");
    try {
      var queued = new ArrayList<Long>();
      for (Placed placed : inOrder(files, folder, profile)) {
        queued.add(queue(placed, profile));
      }
      return queued;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /**
   * Queues rows that come as JSON objects, one a line.
   *
   * @param name as its sender calls it
   * @return number of the import
   */
  long queueLines(InputStream body, String name, String profileId) throws IOException {
    Optional<Profiles.Known> profile = profile(profileId);
    return imports.queue(
        new IncomingFile(
            new BoundedStream(body, largest),
            name,
            ImportSource.UPLOAD,
            profile.map(Profiles.Known::text)));
  }

  private Optional<Profiles.Known> profile(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(profiles.find(id).orElseThrow(() -> Refused.because("没有这个导入模板，请重新选择。")));
  }

  private List<Placed> inOrder(
      List<MultipartFile> files, Path folder, Optional<Profiles.Known> profile) throws IOException {
    var placed = new ArrayList<Placed>();
    for (MultipartFile file : files) {
      Path path = folder.resolve(Integer.toString(placed.size()));
      file.transferTo(path);
      List<String> header = FileHeader.peek(path, folder);
      Profiles.Known known = profile.orElseGet(() -> profiles.choose(header));
      String name = file.getOriginalFilename();
      placed.add(new Placed(path, name == null ? "" : name, Profiles.order(known, header)));
    }
    placed.sort(Comparator.comparingInt(Placed::order));
    return placed;
  }

  private long queue(Placed placed, Optional<Profiles.Known> profile) throws IOException {
    try (InputStream content = Files.newInputStream(placed.file())) {
      return imports.queue(
          new IncomingFile(
              content, placed.name(), ImportSource.UPLOAD, profile.map(Profiles.Known::text)));
    }
  }
}
