package org.jinye.retailers.internal.search;

import java.util.List;
import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.internal.register.Telephone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds files within the asker's scope; the database function applies it. */
@Repository
public class RetailerSearch {

  /**
   * Condition of a list: the files that hold the words, see {@link #words} and {@link #telephone}.
   */
  public static final String CONDITION =
      "retailer_id in (select retailers.search(cast(:words as text[]), :telephone, null))";

  private static final String FOUND =
      """
      select r.retailer_id, r.name, r.address, r.unit_code, r.kind, r.supply_status
      from retailers.search(cast(:words as text[]), :telephone, :most)
        with ordinality as found (retailer_id, place)
      join retailers.retailer r on r.retailer_id = found.retailer_id
      order by found.place
      """;

  private final JdbcClient database;
  private final Secrets secrets;

  RetailerSearch(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** The best of the files that hold all the words; none for no words. */
  public List<FoundRetailer> find(String typed, int most) {
    SearchWords search = SearchWords.of(typed);
    return search.isEmpty()
        ? List.of()
        : database
            .sql(FOUND)
            .param("words", search.words().toArray(String[]::new))
            .param("telephone", telephone(typed))
            .param("most", most)
            .query(FoundRetailer.class)
            .list();
  }

  public String[] words(String typed) {
    return SearchWords.of(typed).words().toArray(String[]::new);
  }

  /** The digest by which a telephone is found; empty when none was typed. */
  public String telephone(String typed) {
    String telephone = SearchWords.of(typed).telephone();
    return telephone.isEmpty() ? "" : secrets.index(Telephone.PURPOSE, Telephone.digits(telephone));
  }
}
