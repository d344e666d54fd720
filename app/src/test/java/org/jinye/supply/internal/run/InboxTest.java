package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class InboxTest {

  @Autowired private Organization organization;
  @Autowired private ImportReceiving receiving;
  @Autowired private Profiles profiles;
  @Autowired private ImportUnit unit;
  @Autowired private JdbcClient database;
  @TempDir Path folder;
  private OwnCity city;
  private Path inbox = Path.of("");

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    inbox = folder.resolve("inbox");
  }

  @Test
  void putsABrokenFileAwayAndTakesTheOthers() throws IOException {
    lookTwice(Instant.now());
    try (var zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("a.xlsx")))) {
      for (String part : List.of("[Content_Types].xml", "xl/workbook.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    Files.writeString(inbox.resolve("b.csv"), retailers(1));
    lookTwice(Instant.now());
    assertThat(files("")).isEmpty();
    assertThat(files("done")).anyMatch(name -> name.endsWith("-b.csv"));
    String note =
        files("refused").stream().filter(n -> n.endsWith(".txt")).findFirst().orElseThrow();
    assertThat(inbox.resolve("refused").resolve(note)).content().contains("文件已损坏");
  }

  @Test
  void putsAFileWithALongNameAway() throws IOException {
    lookTwice(Instant.now());
    Files.writeString(inbox.resolve("单".repeat(82) + ".csv"), retailers(2));
    lookTwice(Instant.now());
    assertThat(files("")).isEmpty();
    assertThat(files("done")).hasSize(2).allMatch(name -> name.contains("单.csv"));
  }

  @Test
  void followsNoLinkOutOfTheInbox() throws IOException {
    lookTwice(Instant.now());
    String name = city.code() + "-linked.csv";
    Path outside = Files.writeString(folder.resolve("outside.csv"), retailers(6));
    Files.createSymbolicLink(inbox.resolve(name), outside);
    lookTwice(Instant.now());
    assertThat(imports(name)).isZero();
    assertThat(outside).exists();
  }

  @Test
  void importsAFileOnceThatCannotBePutAway() throws IOException {
    var here = new Inbox(data(), receiving, profiles, unit, at(Instant.now()));
    here.look();
    String name = city.code() + "-stays.csv";
    Files.writeString(inbox.resolve(name), retailers(3));
    Path obstacle = Files.writeString(inbox.resolve("done"), retailers(4));
    for (int i = 0; i < 5; i++) {
      here.look();
    }
    assertThat(inbox.resolve(name)).exists();
    assertThat(imports(name)).isEqualTo(1);
    Files.delete(obstacle);
    here.look();
    assertThat(inbox.resolve(name)).as("not before its time").exists();
  }

  @Test
  void putsItAwayLaterWithoutImportingItAgain() throws IOException {
    var later = new Later();
    var here = new Inbox(data(), receiving, profiles, unit, later);
    here.look();
    String name = city.code() + "-later.csv";
    Files.writeString(inbox.resolve(name), retailers(5));
    Path obstacle = Files.writeString(inbox.resolve("done"), "");
    here.look();
    here.look();
    assertThat(obstacle).as("empty, so refused and put away").doesNotExist();
    later.now = later.now.plus(Duration.ofMinutes(6));
    here.look();
    assertThat(inbox.resolve(name)).doesNotExist();
    assertThat(imports(name)).isEqualTo(1);
  }

  private static final class Later extends Clock {
    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  private void lookTwice(Instant now) {
    var here = new Inbox(data(), receiving, profiles, unit, at(now));
    here.look();
    here.look();
  }

  private DataDirectory data() {
    return new DataDirectory(folder);
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private long imports(String name) {
    return Scope.system("test")
        .get(() ->
            database
                .sql("select count(*) from supply.import where file_name = :name")
                .param("name", name)
                .query(Long.class)
                .single());
  }

  private List<String> files(String below) throws IOException {
    try (Stream<Path> files = Files.list(inbox.resolve(below))) {
      return files.filter(Files::isRegularFile).map(f -> String.valueOf(f.getFileName())).toList();
    }
  }

  private String retailers(int number) {
    return "许可证号,店名,县局代码,供货状态\nib%1$s%2$d,店,%1$s01,正常\n".formatted(city.code(), number);
  }
}
