package org.jinye.platform.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DocumentNumbersTest {

  private static final int WRITERS = 12;
  private static final int ATTEMPTS = 40;

  @Autowired private DocumentNumbers numbers;
  @Autowired private Organization organization;
  @Autowired private PlatformTransactionManager transactions;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void givesEachNumberOnceWithoutGapsHoweverManyWriteAndRollBack() throws Exception {
    List<Integer> kept = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<List<Integer>>> work =
          IntStream.range(0, WRITERS)
              .<Callable<List<Integer>>>mapToObj(i -> () -> write(i))
              .toList();
      for (Future<List<Integer>> written : writers.invokeAll(work)) {
        kept.addAll(written.get());
      }
    }
    assertThat(kept).hasSizeGreaterThan(WRITERS);
    assertThat(kept.stream().sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, kept.size()).boxed().toList());
  }

  @Test
  void countsEachBureauKindAndYearByItself() {
    assertThat(take(city.eastCounty(), "处罚", 2026).number()).isEqualTo(1);
    assertThat(take(city.eastCounty(), "处罚", 2026).number()).isEqualTo(2);
    assertThat(take(city.eastCounty(), "处罚", 2027).number()).isEqualTo(1);
    assertThat(take(city.eastCounty(), "许可", 2026).number()).isEqualTo(1);
    assertThat(take(city.westCounty(), "处罚", 2026).number()).isEqualTo(1);
  }

  @Test
  void writesTheBureausWordBeforeTheYear() {
    Scope.system("test").run(() -> numbers.setWord(city.code(), "", "金烟"));
    Scope.system("test").run(() -> numbers.setWord(city.code(), "处罚", "金烟处"));
    assertThat(take(city.code(), "许可", 2026).text()).isEqualTo("金烟〔2026〕第1号");
    assertThat(take(city.code(), "处罚", 2026).text()).isEqualTo("金烟处〔2026〕第1号");
    assertThat(take(city.eastCounty(), "处罚", 2026).text())
        .isEqualTo(city.eastCounty() + "〔2026〕第1号");
  }

  @Test
  void givesNoneOutsideATransactionOrOfAnotherBureau() {
    assertThatThrownBy(() -> Scope.system("test").run(() -> numbers.take(city.code(), "处罚", 2026)))
        .isInstanceOf(IllegalTransactionStateException.class);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    assertThatThrownBy(() ->
            city.otherCounty()
                .scope()
                .run(() ->
                    transaction.executeWithoutResult(
                        _ -> numbers.take(city.eastCounty(), "处罚", 2026))))
        .isInstanceOf(DataAccessException.class);
  }

  /** The numbers that one writer kept; about every third attempt is rolled back. */
  private List<Integer> write(int writer) {
    Random random = new Random(writer);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    List<Integer> kept = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      boolean isKept = random.nextInt(3) > 0;
      Integer number =
          city.leader()
              .scope()
              .get(() ->
                  transaction.execute(status -> {
                    if (!isKept) {
                      status.setRollbackOnly();
                    }
                    return numbers.take(city.code(), "处罚", 2026).number();
                  }));
      if (isKept) {
        kept.add(number);
      }
    }
    return kept;
  }

  private DocumentNumber take(String unit, String kind, int year) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    DocumentNumber taken =
        Scope.system("test").get(() -> transaction.execute(_ -> numbers.take(unit, kind, year)));
    if (taken == null) {
      throw new IllegalStateException("no number");
    }
    return taken;
  }
}
