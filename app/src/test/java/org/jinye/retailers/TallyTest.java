package org.jinye.retailers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register's count that is kept beside it says what counting the register says. */
@ModuleTest
class TallyTest {

  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private JdbcClient database;
  private final Random random = new Random(5);
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void followsFilesThatComeMoveMergeAndLeave() {
    for (int step = 0; step < 60; step++) {
      asCity(someChange());
      assertThat(tallied("", city.leader().scope())).isEqualTo(counted(city.leader().scope()));
      assertThat(tallied(city.eastCounty(), city.leader().scope()))
          .isEqualTo(tallied("", city.countySupervisor().scope()))
          .isEqualTo(counted(city.countySupervisor().scope()));
    }
    assertThat(counted(city.leader().scope())).isPositive();
  }

  @Test
  void countsNothingWithoutScope() {
    add();
    assertThat(database.sql("select retailers.count_files('')").query(Long.class).single())
        .isZero();
  }

  private Runnable someChange() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> this::add;
      case 2 -> () -> set("unit_code = '" + county() + "'");
      case 3 -> () -> set("merged_into = '" + id() + "'");
      case 4 -> () -> set("merged_into = null");
      default ->
          random.nextInt(3) == 0
              ? () -> database.sql("select retailers.fold_tally()").query((r, n) -> n).list()
              : () -> set("grade = 7");
    };
  }

  private void add() {
    List<Retailer> some =
        IntStream.range(0, 4)
            .mapToObj(n ->
                new Retailer(
                    id(), county(), "店", "", 5, "便利店", "城区", 3, "normal", null, null, null))
            .toList();
    asCity(() -> retailers.upsert(some.stream()));
  }

  private void set(String change) {
    database
        .sql(
            "update retailers.retailer set "
                + change
                + " where retailer_id between :one and :other")
        .param("one", id())
        .param("other", id())
        .update();
  }

  private void asCity(Runnable change) {
    city.citySupervisor().scope().run(change);
  }

  private String county() {
    return random.nextBoolean() ? city.eastCounty() : city.westCounty();
  }

  private String id() {
    return city.code() + "00" + "%04d".formatted(random.nextInt(60)) + "00";
  }

  private long tallied(String county, Scope scope) {
    return count("select retailers.count_files('" + county + "')", scope);
  }

  private long counted(Scope scope) {
    return count("select count(*) from retailers.retailer where merged_into is null", scope);
  }

  private long count(String sql, Scope scope) {
    return scope.get(() -> database.sql(sql).query(Long.class).single());
  }
}
