package org.jinye.evidence.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jinye.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirusScanTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeAFile() throws IOException {
    byte[] content = new byte[200_000];
    Arrays.fill(content, (byte) 'x');
    file = Files.write(folder.resolve("a file.bin"), content);
  }

  @Test
  void asksNobodyByDefault() {
    assertThat(scan("none").scan(file)).isEqualTo(new ScanResult.NotAsked());
  }

  @Test
  void sendsTheWholeFileInChunksAndReadsThatItIsClean() throws IOException {
    try (LoopbackClamd clamd = LoopbackClamd.start("stream: OK\0")) {
      assertThat(scan("clamd " + clamd.address()).scan(file)).isEqualTo(new ScanResult.Clean());
      assertThat(clamd.received()).isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void tellsWhatWasFound() throws IOException {
    try (LoopbackClamd clamd = LoopbackClamd.start("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
      assertThat(scan("clamd " + clamd.address()).scan(file))
          .isEqualTo(new ScanResult.Infected("Win.Test.EICAR_HDB-1"));
    }
  }

  @Test
  void anyOtherAnswerIsNoScan() throws IOException {
    try (LoopbackClamd clamd = LoopbackClamd.start("INSTREAM size limit exceeded. ERROR\0")) {
      assertThat(scan("clamd " + clamd.address()).scan(file))
          .isInstanceOf(ScanResult.Unavailable.class);
    }
    try (LoopbackClamd clamd = LoopbackClamd.start("")) {
      assertThat(scan("clamd " + clamd.address()).scan(file))
          .isInstanceOf(ScanResult.Unavailable.class);
    }
  }

  @Test
  void aDaemonThatIsDownIsNoScan() throws IOException {
    String address;
    try (LoopbackClamd clamd = LoopbackClamd.start("")) {
      address = clamd.address();
    }
    assertThat(scan("clamd " + address).scan(file)).isInstanceOf(ScanResult.Unavailable.class);
  }

  @Test
  void readsTheExitStatusOfACommand() throws IOException {
    assertThat(command("exit 0")).isEqualTo(new ScanResult.Clean());
    assertThat(command("test -s \"$1\" && echo \"$1: Eicar FOUND\"; exit 1"))
        .isEqualTo(new ScanResult.Infected("Eicar FOUND"));
    assertThat(command("exit 2")).isInstanceOf(ScanResult.Unavailable.class);
    assertThat(scan("command /no/such/program").scan(file))
        .isInstanceOf(ScanResult.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamav", "clamd", "clamd host:many", "command", "on"})
  void refusesToStartWithASettingThatMeansNothing(String setting) {
    assertThatThrownBy(() -> scan(setting)).isInstanceOf(StartRefused.class);
  }

  private ScanResult command(String script) throws IOException {
    Path program = folder.resolve("scan.sh");
    Files.write(program, ("#!/bin/sh\n" + script + "\n").getBytes(UTF_8));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return scan("command " + program).scan(file);
  }

  private static VirusScan scan(String setting) {
    assertThat(US_ASCII.newEncoder().canEncode(setting)).isTrue();
    return new VirusScan(setting, "refuse", PATIENCE);
  }
}
