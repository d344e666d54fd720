package org.jinye.supply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.supply.internal.intake.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seizures that no file brings: they stand beside the imported ones, and the next run reads both.
 */
@Component
public class HandedSeizures {

  private static final String HAND = "select supply.hand_over(:number, cast(:lines as jsonb))";
  private static final String NUMBERS =
      """
      select distinct seizure_number from supply.seizure
      where party_key = :party and seized_on = :on order by 1
      """;
  private static final String ELSEWHERE =
      """
      select distinct seizure_number from supply.seizure
      where code in (:codes) and seizure_number <> :number order by 1
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final Keys keys;

  HandedSeizures(JdbcClient database, Keys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * Replaces what was handed over under the number, in the caller's transaction. The same seizure
   * again changes nothing.
   *
   * @return how many rows were added, changed or taken out
   */
  public int hand(HandedSeizure seizure) {
    List<Map<String, @Nullable Object>> lines =
        seizure.cartons().stream().map(carton -> line(seizure, carton)).toList();
    return database
        .sql(HAND)
        .param("number", seizure.number())
        .param("lines", JSON.writeValueAsString(lines))
        .query(Integer.class)
        .single();
  }

  /** What stands for a party among seizures and in the warnings about them; empty = nobody. */
  public String partyKey(String unitCode, String party, String identity) {
    return identity.isBlank()
        ? party.isBlank() ? "" : keys.key(Keys.Of.PARTY, unitCode + party)
        : keys.key(Keys.Of.PARTY, identity);
  }

  /** Numbers of the seizures in sight from somebody on a day. */
  public List<String> listNumbers(String partyKey, LocalDate on) {
    return database
        .sql(NUMBERS)
        .param("party", partyKey)
        .param("on", on)
        .query(String.class)
        .list();
  }

  /** Numbers of other seizures in sight that hold one of the codes: counted twice. */
  public List<String> listOthersWith(List<String> codes, String number) {
    return codes.isEmpty()
        ? List.of()
        : database
            .sql(ELSEWHERE)
            .param("codes", codes)
            .param("number", number)
            .query(String.class)
            .list();
  }

  private Map<String, @Nullable Object> line(HandedSeizure of, HandedSeizure.Carton carton) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("line_number", carton.line());
    line.put("unit_code", of.unitCode());
    line.put("seized_on", of.on().toString());
    line.put("item_id", given(carton.itemId()));
    line.put("code", given(carton.code()));
    line.put("quantity_sticks", carton.sticks());
    line.put("party", given(of.party()));
    line.put("party_key", given(partyKey(of.unitCode(), of.party(), of.identity())));
    line.put("retailer_id", given(of.retailerId()));
    return line;
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
