package org.jinye.evidence.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRecogniserTest {

  private static final String TYPES =
      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/></Types>";

  @TempDir private Path folder;

  @Test
  void knowsTheKindsThatAreTaken() throws IOException {
    assertThat(kind(SampleFiles.picture("jpg"))).isEqualTo(FileKind.JPEG);
    assertThat(kind(SampleFiles.picture("png"))).isEqualTo(FileKind.PNG);
    assertThat(kind(SampleFiles.webp())).isEqualTo(FileKind.WEBP);
    assertThat(kind(SampleFiles.pdf())).isEqualTo(FileKind.PDF);
    assertThat(kind(SampleFiles.docx())).isEqualTo(FileKind.DOCX);
    assertThat(kind(SampleFiles.xlsx())).isEqualTo(FileKind.XLSX);
    assertThat(kind(SampleFiles.xls())).isEqualTo(FileKind.XLS);
    assertThat(kind(SampleFiles.compound("WordDocument"))).isEqualTo(FileKind.DOC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><script>alert(1)</script></html>|网页",
        "<script>alert(1)</script>|内容是",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>|矢量图",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>|矢量图",
        "just some words|纯文本",
        "#!/bin/sh -c reboot|脚本",
        "GIF89a------------------|GIF 图片",
      })
  void refusesTextsAndForeignPicturesAndSaysWhatTheyAre(String content, String said)
      throws IOException {
    AttachmentProblem problem = problem(content.getBytes(UTF_8));
    assertThat(problem.code()).isEqualTo(Code.TYPE_NOT_TAKEN);
    assertThat(problem.message()).contains(said).contains("可以上传图片");
  }

  @Test
  void refusesPrograms() throws IOException {
    byte[] windows = new byte[512];
    System.arraycopy("MZ\u0090".getBytes(ISO_8859_1), 0, windows, 0, 3);
    windows[0x3c] = (byte) 0x80;
    windows[0x80] = 'P';
    windows[0x81] = 'E';
    assertThat(problem(windows).message()).contains("可执行程序");
    byte[] linux = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 128);
    linux[16] = 2;
    assertThat(problem(linux).message()).contains("可执行程序");
  }

  @Test
  void refusesArchivesAndMacros() throws IOException {
    assertThat(problem(SampleFiles.zip(Map.of("a.txt", "x"))).message()).contains("压缩包");
    String macro = TYPES.formatted("application/vnd.ms-word.document.macroEnabled.main+xml");
    assertThat(
            problem(SampleFiles.zip(Map.of("[Content_Types].xml", macro, "word/document.xml", "")))
                .message())
        .contains("带宏");
  }

  @Test
  void refusesAContainerThatOnlyClaimsToBeADocument() throws IOException {
    String types =
        TYPES.formatted(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    assertThat(problem(SampleFiles.zip(Map.of("[Content_Types].xml", types))).code())
        .isEqualTo(Code.TYPE_NOT_TAKEN);
    String padded = " ".repeat(5_000_000) + types;
    assertThat(
            problem(SampleFiles.zip(Map.of("[Content_Types].xml", padded, "word/document.xml", "")))
                .code())
        .isEqualTo(Code.TYPE_NOT_TAKEN);
    assertThat(problem(SampleFiles.compound("PowerPoint Document")).code())
        .isEqualTo(Code.TYPE_NOT_TAKEN);
  }

  @Test
  void asksForTheDocumentWithoutItsPassword() throws IOException {
    assertThat(problem(SampleFiles.compound("EncryptedPackage")).code())
        .isEqualTo(Code.PROTECTED_BY_PASSWORD);
  }

  @Test
  void saysWhenAFileIsBroken() throws IOException {
    assertThat(problem(half(SampleFiles.docx())).code()).isEqualTo(Code.FILE_DAMAGED);
    assertThat(problem(Arrays.copyOf(SampleFiles.xls(), 700)).code()).isEqualTo(Code.FILE_DAMAGED);
    assertThat(
            problem(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}).code())
        .isEqualTo(Code.FILE_DAMAGED);
    byte[] png = Arrays.copyOf(SampleFiles.picture("png"), 12);
    assertThat(problem(png).code()).isEqualTo(Code.FILE_DAMAGED);
  }

  @Test
  void refusesNoise() throws IOException {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    assertThat(problem(noise).code()).isEqualTo(Code.TYPE_NOT_TAKEN);
  }

  private FileKind kind(byte[] content) throws IOException {
    return ((Recognition.Known) recognise(content)).kind();
  }

  private AttachmentProblem problem(byte[] content) throws IOException {
    return ((Recognition.NotTaken) recognise(content)).problem();
  }

  /** Under the name of a picture, which must not matter. */
  private Recognition recognise(byte[] content) throws IOException {
    return ContentRecogniser.recognise(Files.write(folder.resolve("photo.jpg"), content));
  }

  private static byte[] half(byte[] content) {
    return Arrays.copyOf(content, content.length / 2);
  }
}
