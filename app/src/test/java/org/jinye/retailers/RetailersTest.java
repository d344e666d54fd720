package org.jinye.retailers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RetailersTest {

  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private JdbcClient database;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void countsWhatAnUpdateAddedChangedAndLeftAlone() {
    Retailer first = retailer("0001", city.eastCounty(), "一号店", 5);
    Retailer second = retailer("0002", city.westCounty(), "二号店", null);
    assertThat(upsert(first, second))
        .isEqualTo(new Upserted(List.of(id("0001"), id("0002")), List.of(), 0, List.of()));
    assertThat(upsert(first, retailer("0002", city.westCounty(), "改名店", null)))
        .isEqualTo(new Upserted(List.of(), List.of(id("0002")), 1, List.of()));
    assertThat(upsert(first)).isEqualTo(new Upserted(List.of(), List.of(), 1, List.of()));
    assertThat(city.leader().scope().get(() -> retailers.find(id("0002"))))
        .map(Retailer::name)
        .contains("改名店");
  }

  @Test
  void leavesATraceOfAChange() {
    upsert(retailer("0003", city.eastCounty(), "旧名", 7));
    upsert(retailer("0003", city.eastCounty(), "新名", 7));
    List<String> trail =
        Scope.system("test")
            .get(() ->
                database
                    .sql(
                        """
                        select actor || ' ' || operation || ' ' || coalesce(old_row ->> 'name', '') || '>' || (new_row ->> 'name')
                        from platform.trail
                        where table_name = 'retailers.retailer' and new_row ->> 'retailer_id' = :id
                        order by id
                        """)
                    .param("id", id("0003"))
                    .query(String.class)
                    .list());
    String actor = city.citySupervisor().name();
    assertThat(trail).containsExactly(actor + " insert >旧名", actor + " update 旧名>新名");
  }

  @Test
  void hidesTheRetailersOfAnotherCounty() {
    upsert(retailer("0004", city.westCounty(), "西县店", 3));
    assertThat(city.countySupervisor().scope().get(() -> retailers.find(id("0004")))).isEmpty();
    assertThat(city.otherCounty().scope().get(() -> retailers.find(id("0004")))).isPresent();
    assertThat(retailers.find(id("0004"))).as("no scope, no rows").isEmpty();
  }

  @Test
  void refusesARowBeyondTheScope() {
    Retailer foreign = retailer("0005", "998877", "外县店", 3);
    assertThatThrownBy(() -> upsert(foreign)).isInstanceOf(DataAccessException.class);
  }

  @Test
  void changesEveryRowOfALargeFileInABearableTime() {
    Retailer[] all =
        IntStream.range(0, 3000)
            .mapToObj(n -> retailer("%04d".formatted(n), city.eastCounty(), "店" + n, 5))
            .toArray(Retailer[]::new);
    assertThat(upsert(all).added()).hasSize(3000);
    Retailer[] renamed =
        Stream.of(all)
            .map(one ->
                new Retailer(
                    one.retailerId(),
                    one.unitCode(),
                    "新\t" + one.name() + "\\\n",
                    "",
                    6,
                    null,
                    null,
                    null,
                    "stopped",
                    null,
                    118.5,
                    null))
            .toArray(Retailer[]::new);
    assertThat(upsert(renamed).changed()).hasSize(3000);
    assertThat(upsert(renamed).unchanged()).isEqualTo(3000);
    assertThat(city.leader().scope().get(() -> retailers.find(id("0007"))))
        .map(Retailer::name)
        .contains("新\t店7\\\n");
  }

  @Test
  void keepsATelephoneThatComesWithStarsOrUnchanged() {
    upsert(withTelephone("13812345678"));
    assertThat(upsert(withTelephone("138****5678")).unchanged()).isOne();
    assertThat(upsert(withTelephone("138 1234-5678")).unchanged()).isOne();
    assertThat(telephone()).isEqualTo("138****5678");
    assertThat(upsert(withTelephone(null)).changed()).hasSize(1);
    assertThat(upsert(withTelephone("138****5678")).unchanged()).isOne();
    assertThat(telephone()).as("stars are no number").isNull();
  }

  private @Nullable String telephone() {
    return city.leader().scope().get(() -> retailers.find(id("0009"))).orElseThrow().telephone();
  }

  private Retailer withTelephone(@Nullable String telephone) {
    return new Retailer(
        id("0009"), city.eastCounty(), "店", "", 5, "便利店", "城区", 3, "normal", telephone, null, null);
  }

  private Upserted upsert(Retailer... rows) {
    return city.citySupervisor().scope().get(() -> retailers.upsert(Stream.of(rows)));
  }

  private String id(String number) {
    return city.code() + "00" + number + "00";
  }

  private Retailer retailer(String number, String unit, String name, @Nullable Integer grade) {
    return new Retailer(
        id(number), unit, name, "", grade, "便利店", "城区", 3, "normal", null, null, null);
  }
}
