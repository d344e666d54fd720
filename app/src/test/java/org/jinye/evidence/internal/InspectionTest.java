package org.jinye.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.Scanned;
import org.jinye.evidence.internal.picture.Drawers;
import org.jinye.evidence.internal.picture.DrawingSettings;
import org.jinye.evidence.internal.picture.Legibility;
import org.jinye.evidence.internal.picture.LegibilitySettings;
import org.jinye.evidence.internal.scan.VirusScan;
import org.jinye.platform.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InspectionTest {

  @TempDir private Path folder;

  @Test
  void refusesWhileTheScannerIsDown() throws IOException {
    Storing.NotTaken refused = (Storing.NotTaken) inspect("refuse");
    assertThat(refused.problem().code()).isEqualTo(Code.SCANNER_DOWN);
    assertThat(refused.problem().message()).contains("病毒扫描现在用不了", "已填写的内容还在");
  }

  @Test
  void takesAndMarksWhileTheScannerIsDownWhenToldSo() throws IOException {
    Storing.Stored stored = (Storing.Stored) inspect("mark");
    assertThat(stored.file().scanned()).isEqualTo(Scanned.UNSCANNED);
  }

  private Storing inspect(String down) throws IOException {
    byte[] content = SampleFiles.pdf();
    Path file = Files.write(folder.resolve("file"), content);
    var scan = new VirusScan("command /no/such/scanner", down, Duration.ofSeconds(5));
    var legibility =
        new Legibility(
            new LegibilitySettings(480, 100, 40, 0.995),
            new Drawers(
                new DrawingSettings(Duration.ofSeconds(20), DataSize.ofMegabytes(256)),
                new DataDirectory(folder)));
    return new Inspection(scan, legibility)
        .inspect(file, "0".repeat(64), content.length, Storing.Demand.NONE);
  }
}
