package org.jinye.retailers.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.web.Refused;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.Upserted;
import org.jinye.retailers.internal.holder.HolderForm;
import org.jinye.retailers.internal.holder.Holders;
import org.jinye.retailers.internal.licence.KeepingLicences;
import org.jinye.retailers.internal.licence.LicenceFace;
import org.jinye.retailers.internal.search.FoundRetailer;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class MergingTest {

  private static final String EVERYTHING =
      """
      select 'retailer ' || to_jsonb(r)::text from retailers.retailer r
      union all select 'licence ' || to_jsonb(l)::text from retailers.licence l
      union all select 'holder ' || to_jsonb(h)::text from retailers.holder h
      union all select 'member ' || to_jsonb(m)::text from retailers.group_member m
      order by 1
      """;

  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private Merging merging;
  @Autowired private MergedFiles merged;
  @Autowired private Holders holders;
  @Autowired private KeepingLicences licences;
  @Autowired private RetailerSearch search;
  @Autowired private JdbcClient database;
  private OwnCity city;

  @BeforeEach
  void foundCityWithTheSameShopTwice() {
    city = OwnCity.found(organization);
    as(() -> {
      retailers.upsert(
          Stream.of(
              shop(1, city.eastCounty(), "红旗商店", "13812345678", 117.25),
              shop(2, city.eastCounty(), "红旗副食", "13900001111", 117.123456789),
              shop(3, city.westCounty(), "西县店", null, null)));
      holders.add(
          retailers.find(id(2)).orElseThrow(),
          new HolderForm("张三", "IN_CHARGE", "11010519491231002X", "2025-01-01"));
      licences.add(retailers.find(id(2)).orElseThrow(), face(), "某人");
      return true;
    });
  }

  @Test
  void undoneItIsRowByRowAsBefore() {
    List<String> before = everything();
    long merge =
        as(() ->
            merging.merge(
                id(1), id(2), Set.of("name", "telephone_masked", "longitude"), "同一家店", "某人"));
    List<String> merged = everything();
    assertThat(merged).isNotEqualTo(before);
    assertThat(as(() -> retailers.find(id(1)).orElseThrow()).name()).isEqualTo("红旗副食");
    assertThat(as(() -> holders.listHolders(id(1)))).hasSize(1);
    as(() -> {
      merging.undo(merge, "某人");
      return true;
    });
    assertThat(everything()).isEqualTo(before);
    assertThat(as(() -> merging.listMerges()).getFirst().undoneBy()).isEqualTo("某人");
  }

  @Test
  void findsTheKeptFileByTheNumberOfTheOther() {
    as(() -> merging.merge(id(1), id(2), Set.of(), "同一家店", "某人"));
    assertThat(found(id(2))).containsExactly(id(1));
    assertThat(found("红旗")).containsExactly(id(1));
    assertThat(found(city.eastCounty() + "100077")).as("its licence").containsExactly(id(1));
  }

  @Test
  void tellsWhatDiffers() {
    assertThat(as(() -> merging.compare(id(1), id(2))))
        .extracting(Difference::title)
        .containsExactly("店名", "订货电话", "经度");
  }

  @Test
  void refusesWhatIsNotTwoOpenFilesOfOneCounty() {
    assertThatThrownBy(() -> as(() -> merging.merge(id(1), id(1), Set.of(), "错", "某人")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> as(() -> merging.merge(id(1), id(3), Set.of(), "错", "某人")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("同一个县局");
    assertThatThrownBy(() ->
            city.otherCounty().scope().get(() -> merging.merge(id(1), id(2), Set.of(), "错", "某人")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void refusesToUndoOverALaterChange() {
    long merge = as(() -> merging.merge(id(1), id(2), Set.of("name"), "同一家店", "某人"));
    as(() ->
        retailers.upsert(Stream.of(shop(1, city.eastCounty(), "又改的店名", "13812345678", 117.25))));
    List<String> changed = everything();
    assertThatThrownBy(() ->
            as(() -> {
              merging.undo(merge, "某人");
              return true;
            }))
        .isInstanceOf(Refused.class);
    assertThat(everything()).isEqualTo(changed);
  }

  @Test
  void putsALaterRowOfTheMergedNumberIntoTheKeptFile() {
    as(() -> merging.merge(id(1), id(2), Set.of(), "同一家店", "某人"));
    Upserted done =
        as(() ->
            retailers.upsert(Stream.of(shop(2, city.eastCounty(), "红旗新店", "13812345678", 117.25))));
    assertThat(done.changed()).as("the row as it came").containsExactly(id(2));
    assertThat(as(() -> retailers.find(id(1)).orElseThrow()).name()).isEqualTo("红旗新店");
    assertThat(as(() -> retailers.find(id(2)).orElseThrow()).name()).isEqualTo("红旗副食");
    assertThat(as(() -> retailers.names(List.of(id(2)))))
        .containsEntry(id(2), "红旗副食（已并入 " + id(1) + "）");
  }

  @Test
  void letsTheKeptFilesOwnRowComeBeforeThatOfTheMergedNumber() {
    as(() -> merging.merge(id(1), id(2), Set.of(), "同一家店", "某人"));
    Upserted done =
        as(() ->
            retailers.upsert(
                Stream.of(
                    shop(2, city.eastCounty(), "别名", "13812345678", 117.25),
                    shop(1, city.eastCounty(), "本名", "13812345678", 117.25))));
    assertThat(done).isEqualTo(new Upserted(List.of(), List.of(id(1)), 1, List.of()));
    assertThat(as(() -> retailers.find(id(1)).orElseThrow()).name()).isEqualTo("本名");
  }

  @Test
  void knowsWhoANumberStandsForThroughSeveralMerges() {
    as(() -> {
      retailers.upsert(Stream.of(shop(4, city.eastCounty(), "红旗三店", null, null)));
      merging.merge(id(1), id(2), Set.of(), "同一家店", "某人");
      return merging.merge(id(4), id(1), Set.of(), "同一家店", "某人");
    });
    assertThat(as(() -> merged.keptOf(id(2)))).isEqualTo(id(4));
    assertThat(as(() -> merged.keptOf(id(4)))).isEqualTo(id(4));
    assertThat(as(() -> merged.listNumbers(id(4)))).containsExactly(id(4), id(1), id(2));
    assertThat(as(() -> merged.listKept(city.eastCounty())))
        .isEqualTo(Map.of(id(1), id(4), id(2), id(4)));
  }

  private List<String> found(String words) {
    return as(() -> search.find(words, 10)).stream().map(FoundRetailer::retailerId).toList();
  }

  private List<String> everything() {
    return as(() -> database.sql(EVERYTHING).query(String.class).list());
  }

  private <T> T as(Supplier<T> work) {
    return city.citySupervisor().scope().get(work);
  }

  private LicenceFace face() {
    String today = LocalDate.of(2026, 1, 1).toString();
    return new LicenceFace(
        city.eastCounty() + "100077",
        "红旗副食",
        "张三",
        "个体",
        "街2号",
        "卷烟",
        "公司",
        "某局",
        today,
        today,
        "2028-12-31");
  }

  private String id(int number) {
    return city.code() + "%08d".formatted(number);
  }

  private Retailer shop(
      int number,
      String unit,
      String name,
      @org.jspecify.annotations.Nullable String telephone,
      @org.jspecify.annotations.Nullable Double longitude) {
    return new Retailer(
        id(number),
        unit,
        name,
        "街2号",
        5,
        "便利店",
        "城区",
        3,
        "normal",
        telephone,
        longitude,
        longitude == null ? null : 31.5);
  }
}
