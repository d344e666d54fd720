package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.web.Refused;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.rulebook.engine.RunAssignment.AssignedRule;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.ResultFile;
import org.jinye.supply.LakeFile;
import org.jinye.supply.Snapshots;
import org.jinye.warnings.RunRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Prepares an evaluation for a cluster: everything that an evaluation here would read beside the
 * lake, and the rules as they are in force for the city, written down so that nobody has to choose.
 */
@Component
class PreparingRun {

  private final RunStarting starting;
  private final Snapshots snapshots;
  private final EarlierWarnings earlier;
  private final LakeInputs lake;
  private final RulesInForce rules;
  private final InputFiles inputFiles;
  private final AssignmentStore assignments;
  private final RunBench bench;
  private final DataDirectory data;
  private final ObjectMapper json;
  private final Clock clock;

  PreparingRun(
      RunStarting starting,
      Snapshots snapshots,
      EarlierWarnings earlier,
      LakeInputs lake,
      RulesInForce rules,
      InputFiles inputFiles,
      AssignmentStore assignments,
      RunBench bench,
      DataDirectory data,
      ObjectMapper json,
      Clock clock) {
    this.starting = starting;
    this.snapshots = snapshots;
    this.earlier = earlier;
    this.lake = lake;
    this.rules = rules;
    this.inputFiles = inputFiles;
    this.assignments = assignments;
    this.bench = bench;
    this.data = data;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes a folder; assignment.json comes last and tells that it is whole.
   *
   * @throws Refused when the days cannot be judged, or the folder holds something
   */
  RunAssignment prepare(RunRequest asked, Path folder) {
    refuseUnlessEmpty(folder);
    RunRequest request = starting.judgeable(asked);
    return TakenCities.within(request.cityCode()).get(() -> write(request, new RunFolder(folder)));
  }

  private RunAssignment write(RunRequest request, RunFolder folder) {
    List<ConfiguredRule> inForce = rules.of(request.cityCode(), request.to());
    folder.makeAnew();
    snapshots.write(request.cityCode(), folder.path());
    try (DuckSession duck = bench.duck()) {
      earlier.write(request, duck, folder.earlier());
      RunAssignment assignment =
          new RunAssignment(
              RunAssignment.FORMAT,
              request.cityCode(),
              request.from().toString(),
              request.to().toString(),
              lakeInputs(request, inForce),
              files(duck, folder),
              inForce.stream().map(AssignedRule::of).toList());
      give(request, assignment, folder);
      return assignment;
    }
  }

  private List<LakeInput> lakeInputs(RunRequest request, List<ConfiguredRule> inForce) {
    Request bare =
        new Request(
            inForce,
            Inputs.of(Map.of(), Map.of(), null),
            request.from(),
            request.to(),
            data.lake());
    List<LakeInput> inputs = new ArrayList<>();
    Map<InputTable, List<LakeFile>> weeks =
        lake.listFiles(bare.firstWeekNeeded(), bare.lastWeekNeeded());
    weeks.forEach((table, files) ->
        files.forEach(file ->
            inputs.add(
                new LakeInput(table.viewName(), address(file), file.sha256(), file.lines()))));
    return inputs;
  }

  private String address(LakeFile file) {
    return data.lake().relativize(file.path()).toString().replace('\\', '/');
  }

  private List<ResultFile> files(DuckSession duck, RunFolder folder) {
    List<Path> files =
        new ArrayList<>(folder.tables().values().stream().flatMap(List::stream).toList());
    folder.findMerged().ifPresent(files::add);
    return inputFiles.describe(duck, files).stream()
        .map(file ->
            new ResultFile(
                file.name().substring(file.name().lastIndexOf('/') + 1),
                file.sha256(),
                file.lines()))
        .toList();
  }

  /** It is known here before anybody can follow it. */
  private void give(RunRequest request, RunAssignment assignment, RunFolder folder) {
    Path unfinished = folder.path().resolve("assignment.tmp");
    try {
      Files.write(unfinished, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(assignment));
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      assignments.add(request, InputFiles.sha256(unfinished), clock.instant());
      Files.move(
          unfinished, folder.path().resolve(RunAssignment.FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("任务目录不可写：" + folder.path(), e);
    }
  }

  private static void refuseUnlessEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw Refused.because("目录 " + folder + " 不是空的，请换一个目录。");
      }
    } catch (IOException notAFolder) {
      throw Refused.because("不能写入 " + folder + "：不是目录，或没有权限。");
    }
  }
}
