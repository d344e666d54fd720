package org.jinye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ModuleTest
class DocumentsTest {

  private static final Map<String, Object> FACTS =
      Map.of(
          "unit", "试验市",
          "summary", "本月共生成预警 3 件。",
          "kinds",
              new FactTable(
                  List.of("预警类型", "生成"), List.of(List.of("订单总量", "2"), List.of("合计", "3"))));

  @Autowired private Documents documents;
  @Autowired private Attachments attachments;
  @Autowired private JdbcClient database;
  @Autowired private TransactionOperations transactions;

  private final OwnCity city;

  DocumentsTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @Test
  void numbersFillsAndFilesADocument() throws IOException {
    Document made = make(owner());
    assertThat(made.number()).matches("内管报〔[0-9]{4}〕第1号");
    assertThat(made.version()).isEqualTo(1);
    Word word = read(made);
    assertThat(word.paragraphs())
        .contains("月报", made.number(), "本月共生成预警 3 件。")
        .noneMatch(line -> line.contains("{{"));
    assertThat(word.tables().getFirst())
        .containsExactly(List.of("预警类型", "生成"), List.of("订单总量", "2"), List.of("合计", "3"));
    assertThat(word.tables().get(1)).as("a table without a fact").containsExactly(List.of("没有"));
    assertThat(asCity(() -> documents.facts(made))).contains("本月共生成预警 3 件。", "订单总量");
    Attachment file = asCity(() -> attachments.findAttachment(made.attachmentId())).orElseThrow();
    assertThat(file.kindTitle()).isEqualTo("内管预警月度报告");
    assertThat(file.fileName()).isEqualTo(made.number() + ".docx");
  }

  @Test
  void aCorrectionIsANewVersionUnderTheSameNumber() throws IOException {
    Document first = make(owner());
    Document second = correct(first, "数字有误");
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(second.numberAndVersion()).isEqualTo(first.number() + "（第2版）");
    assertThat(second.reason()).isEqualTo("数字有误");
    assertThat(asCity(() -> documents.listDocuments(first.owner()))).containsExactly(second, first);
    assertThat(read(first).paragraphs()).as("the first stays as it was").contains(first.number());
    assertThat(asCity(() -> attachments.listAttachments(first.owner())))
        .extracting(Attachment::id)
        .containsExactly(second.attachmentId());
    assertThatThrownBy(() -> correct(first, "又更正一次")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> correct(second, " ")).isInstanceOf(Refused.class);
  }

  @Test
  void numbersHaveNoGapsWhenManyAreMadeAtOnceAndSomeFail() throws Exception {
    List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        boolean fails = i % 3 == 0;
        tasks.add(() -> fails ? makeAndRollBack() : numbers.add(make(owner()).serial()));
      }
      for (var done : pool.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
  }

  @Test
  void theDatabaseRefusesToChangeADocument() throws IOException {
    Document made = make(owner());
    for (String change :
        List.of(
            "update evidence.document set title = 'x' where id = ",
            "delete from evidence.document where id = ")) {
      assertThatThrownBy(
              () -> Scope.system("test").run(() -> database.sql(change + made.id()).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void isSeenByItsUnitOnly() throws IOException {
    Document made = make(owner());
    assertThat(city.countySupervisor().scope().get(() -> documents.findDocument(made.id())))
        .isEmpty();
    assertThat(city.leader().scope().get(() -> documents.findDocument(made.id()))).contains(made);
  }

  private static Owner owner() {
    return new Owner("test", UUID.randomUUID().toString());
  }

  private boolean makeAndRollBack() {
    asCity(() ->
        transactions.execute(status -> {
          status.setRollbackOnly();
          return make(owner());
        }));
    return true;
  }

  private Document make(Owner owner) {
    return asCity(() -> {
      try {
        return documents.make(
            new NewDocument(owner, city.code(), "monthly_report", "月报", FACTS), "领导");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Document correct(Document document, String reason) {
    return asCity(() -> {
      try {
        return documents.correct(document, FACTS, reason, "领导");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private <T> T asCity(java.util.function.Supplier<T> work) {
    return city.leader().scope().get(work);
  }

  private record Word(List<String> paragraphs, List<List<List<String>>> tables) {}

  private Word read(Document document) throws IOException {
    Attachment file =
        asCity(() -> attachments.findAttachment(document.attachmentId())).orElseThrow();
    try (var in = Files.newInputStream(attachments.file(file));
        var word = new XWPFDocument(in)) {
      return new Word(
          word.getParagraphs().stream().map(XWPFParagraph::getText).toList(),
          word.getTables().stream().map(DocumentsTest::cells).toList());
    }
  }

  private static List<List<String>> cells(XWPFTable table) {
    return table.getRows().stream()
        .map(row -> row.getTableCells().stream().map(cell -> cell.getText().strip()).toList())
        .toList();
  }
}
