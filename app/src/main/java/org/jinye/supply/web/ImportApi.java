package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports by programs: the same as the form, with an answer that a program reads. */
@Controller
@RequestMapping("/api/imports")
@CitySupervisors
class ImportApi {

  private final Imports imports;
  private final UploadedFiles uploads;

  ImportApi(Imports imports, UploadedFiles uploads) {
    this.imports = imports;
    this.uploads = uploads;
  }

  /** Numbers of the imports that the files became, in the order in which they run. */
  record Queued(List<Long> imports) {}

  /**
   * How far an import is.
   *
   * @param state RECEIVED, RUNNING, FINISHED, REFUSED or FAILED
   * @param problem why it was refused or failed; null otherwise
   */
  record Progress(
      long id,
      String fileName,
      String state,
      String stateTitle,
      int percent,
      @Nullable String problem,
      ImportRecord.Rows rows) {

    static Progress of(ImportRecord record) {
      return new Progress(
          record.id(),
          record.fileName(),
          record.state().name(),
          record.state().title(),
          record.percent(),
          record.problem(),
          record.rows());
    }
  }

  @PostMapping
  ResponseEntity<Queued> upload(
      @RequestParam(defaultValue = "") String profile,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    List<Long> queued = uploads.queue(files == null ? List.of() : files, profile);
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Queued(queued));
  }

  /** Rows in the body, one JSON object a line: taken in as they arrive, imported like a file. */
  @PostMapping(consumes = {"application/x-ndjson", "application/jsonl", "application/json-lines"})
  ResponseEntity<Queued> lines(
      @RequestParam(defaultValue = "") String profile,
      @RequestParam(defaultValue = "接口.jsonl") String name,
      HttpServletRequest request)
      throws IOException {
    long queued = uploads.queueLines(request.getInputStream(), name, profile);
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Queued(List.of(queued)));
  }

  @GetMapping("/{id:\\d{1,18}}")
  ResponseEntity<Progress> show(@PathVariable long id) {
    ImportRecord found = imports.find(id).orElseThrow(() -> NotFound.of("导入"));
    return ResponseEntity.ok(Progress.of(found));
  }
}
