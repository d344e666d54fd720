package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.cases.internal.LegalWorkDays;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The count of cases that is kept beside them says what counting them says. */
@ModuleTest
class CaseTallyTest {

  private static final int STEPS = 60;
  private static final long SEED = 7;

  private final Cases cases;
  private final CaseFileExamples examples;
  private final JdbcClient database;
  private final OwnCity city;
  private final Random random = new Random(SEED);

  CaseTallyTest(
      @Autowired Cases cases,
      @Autowired LegalWorkDays workDays,
      @Autowired JdbcClient database,
      @Autowired Organization organization) {
    this.cases = cases;
    this.examples = new CaseFileExamples(workDays);
    this.database = database;
    this.city = OwnCity.found(organization);
  }

  @Test
  void followsCasesThatComeMoveAndTurnOutOlder() {
    Scope east = city.countySupervisor().scope();
    for (int step = 0; step < STEPS; step++) {
      change(step);
      for (Scope scope : new Scope[] {city.leader().scope(), east, city.otherCounty().scope()}) {
        for (String unit : new String[] {"", city.eastCounty()}) {
          assertThat(tallied(scope, unit, 0)).isEqualTo(counted(scope, unit, 0));
          assertThat(tallied(scope, unit, 2025)).isEqualTo(counted(scope, unit, 2025));
        }
      }
    }
    assertThat(tallied(city.leader().scope(), "", 0)).isPositive();
    assertThat(tallied(city.otherCounty().scope(), city.eastCounty(), 0)).isPositive();
    assertThat(database.sql("select cases.count_files('', 0)").query(Long.class).single()).isZero();
  }

  private void change(int step) {
    if (step % 6 == 0) {
      Scope.system("test")
          .run(() ->
              cases.takeOver(
                  new TakenFile(
                      examples.clean(Course.PLAIN, step),
                      UUID.randomUUID().toString(),
                      county(),
                      "某人",
                      "",
                      "")));
    } else {
      String change =
          switch (random.nextInt(4)) {
            case 0 -> "unit_code = '" + county() + "'";
            case 1 -> "found_at = timestamp '2025-06-01 10:00'";
            case 2 -> "found_at = timestamp '2026-01-01 00:00'";
            default -> "participants = array[" + city.otherCounty().accountId() + "]::bigint[]";
          };
      Scope.system("test")
          .run(() ->
              database
                  .sql(
                      "update cases.file set %s where unit_code like :city and id %% 3 = :third"
                          .formatted(change))
                  .param("city", city.code() + "%")
                  .param("third", random.nextInt(3))
                  .update());
    }
  }

  private String county() {
    return random.nextBoolean() ? city.eastCounty() : city.westCounty();
  }

  private long tallied(Scope scope, String unit, int year) {
    return scope.get(() ->
        database
            .sql("select cases.count_files(:unit, :year)")
            .param("unit", unit)
            .param("year", year)
            .query(Long.class)
            .single());
  }

  private long counted(Scope scope, String unit, int year) {
    return scope.get(() ->
        database
            .sql(
                """
                select count(*) from cases.file
                where unit_code >= :unit and unit_code < :unit || ':'
                  and (:year = 0 or extract(year from found_at) = :year)
                """)
            .param("unit", unit)
            .param("year", year)
            .query(Long.class)
            .single());
  }
}
