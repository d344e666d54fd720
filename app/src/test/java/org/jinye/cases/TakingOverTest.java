package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.review.Review;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.LegalWorkDays;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store keeps of a file is the file. */
@ModuleTest
class TakingOverTest {

  private final Cases cases;
  private final CaseFiles files;
  private final LegalWorkDays workDays;
  private final JdbcClient database;
  private final SignedIn who;
  private final OwnCity city;

  TakingOverTest(
      @Autowired Cases cases,
      @Autowired CaseFiles files,
      @Autowired LegalWorkDays workDays,
      @Autowired JdbcClient database,
      @Autowired Organization organization) {
    this.cases = cases;
    this.files = files;
    this.workDays = workDays;
    this.database = database;
    this.city = OwnCity.found(organization);
    this.who = city.countySupervisor();
  }

  @ParameterizedTest
  @EnumSource
  void keepsAFileOfEveryCourseAsItIs(Course course) {
    CaseFile file = new CaseFileExamples(workDays).clean(course, 7);
    CaseFile kept = take(file);
    assertThat(kept)
        .usingRecursiveComparison()
        .ignoringFields("bureau", "papers", "ledger", "recordings", "endedOn")
        .isEqualTo(file);
    assertThat(names(kept)).isEqualTo(names(file));
    assertThat(kept.papers().stream().map(TakingOverTest::bare).toList())
        .isEqualTo(file.papers().stream().map(TakingOverTest::bare).toList());
    assertThat(abouts(kept)).isEqualTo(abouts(file));
    assertThat(kept.ledger()).hasSameSizeAs(file.ledger());
    assertThat(kept.recordings()).hasSameSizeAs(file.recordings());
  }

  @Test
  void reviewsATakenFileAsTheFile() {
    long seed = 100;
    for (String rule : CaseFileExamples.rules().stream().sorted().limit(20).toList()) {
      CaseFile file = new CaseFileExamples(workDays).flawed(rule, seed++);
      CaseFile kept = take(file);
      var today = LocalDate.of(2026, 11, 20);
      assertThat(deductions(under(file, kept), today)).as(rule).isEqualTo(deductions(file, today));
    }
  }

  @Test
  void takesAFileOnce() {
    CaseFile file = new CaseFileExamples(workDays).clean(Course.PLAIN, 9);
    var taken = new TakenFile(file, UUID.randomUUID().toString(), city.eastCounty(), "某人", "", "");
    CaseRow first = who.scope().get(() -> cases.takeOver(taken));
    CaseRow again = who.scope().get(() -> cases.takeOver(taken));
    assertThat(again.id()).isEqualTo(first.id());
  }

  @Test
  void bringsTheGoodsIntoTheOnlyWarehouseOfTheUnit() {
    CaseFile file = new CaseFileExamples(workDays).clean(Course.PRESERVED, 11);
    long broughtIn = file.ledger().stream().filter(move -> move.kind().bringsIn()).count();
    assertThat(broughtIn).isPositive();
    take(file);
    assertThat(inWarehouses()).isZero();
    who.scope().run(() -> cases.ensureWarehouse(city.eastCounty(), "东库", ""));
    take(new CaseFileExamples(workDays).clean(Course.PRESERVED, 12));
    assertThat(inWarehouses()).isEqualTo(broughtIn);
    who.scope().run(() -> cases.ensureWarehouse(city.eastCounty(), "西库", ""));
    take(new CaseFileExamples(workDays).clean(Course.PRESERVED, 13));
    assertThat(inWarehouses()).isEqualTo(broughtIn);
  }

  private long inWarehouses() {
    return who.scope()
        .get(() ->
            database
                .sql("select count(*) from cases.move where warehouse_id is not null")
                .query(Long.class)
                .single());
  }

  private List<String> deductions(CaseFile file, LocalDate today) {
    return Review.of(file, today, workDays, List.of()).deductions().stream()
        .map(one -> one.rule() + one.points() + one.words())
        .toList();
  }

  /** The kept file under the bureau that its papers name. */
  private static CaseFile under(CaseFile file, CaseFile kept) {
    return new CaseFile(
        kept.number(),
        kept.procedure(),
        kept.stage(),
        file.bureau(),
        kept.cause(),
        kept.discovery(),
        kept.filedOn(),
        kept.parties(),
        kept.officers(),
        kept.goods(),
        kept.decision(),
        kept.papers(),
        kept.ledger(),
        kept.recordings(),
        kept.receipts(),
        kept.endedOn());
  }

  private CaseFile take(CaseFile file) {
    var taken = new TakenFile(file, UUID.randomUUID().toString(), city.eastCounty(), "某人", "", "");
    return who.scope()
        .get(() -> files.find(cases.takeOver(taken).id()))
        .map(CaseFiles.Whole::file)
        .orElseThrow();
  }

  /** What the bureau's own register says of it is not the file's. */
  private static List<String> names(CaseFile file) {
    return file.parties().stream().map(party -> party.name() + party.telephone()).toList();
  }

  private static Paper bare(Paper of) {
    return new Paper(
        "",
        of.kind(),
        of.number(),
        of.date(),
        null,
        of.fields(),
        of.goods(),
        of.opinions(),
        of.signatures(),
        of.pages(),
        of.isSealed());
  }

  /** Which paper each is about, by its place in the file. */
  private static List<Integer> abouts(CaseFile file) {
    Map<String, Integer> places =
        IntStream.range(0, file.papers().size())
            .boxed()
            .collect(Collectors.toMap(n -> file.papers().get(n).id(), Function.identity()));
    return file.papers().stream()
        .map(paper -> paper.about() == null ? -1 : places.getOrDefault(paper.about(), -1))
        .toList();
  }
}
