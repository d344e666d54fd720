package org.jinye.platform.numbering;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives documents their numbers. Who takes one holds the series until his transaction ends: others
 * wait, and if he rolls back the next one gets the same number. So take it as late as you can.
 */
@Service
public class DocumentNumbers {

  private static final String TAKE =
      """
      insert into platform.document_number as series (unit_code, kind, year, last)
      values (:unit, :kind, :year, 1)
      on conflict (unit_code, kind, year) do update set last = series.last + 1
      returning last
      """;
  private static final String WORD =
      """
      select word
      from platform.document_word
      where unit_code = :unit and kind in (:kind, '')
      order by kind desc
      limit 1
      """;
  private static final String WORDS =
      "select unit_code, kind, word from platform.document_word order by unit_code, kind";
  private static final String SET_WORD =
      """
      insert into platform.document_word (unit_code, kind, word)
      values (:unit, :kind, :word)
      on conflict (unit_code, kind) do update set word = excluded.word
      where platform.document_word.word <> excluded.word
      """;

  private final JdbcClient database;

  DocumentNumbers(JdbcClient database) {
    this.database = database;
  }

  /**
   * Takes the next number within the caller's transaction.
   *
   * @param unitCode the bureau, which must be in the asker's sight
   * @param kind the series; documents that share a series share the kind
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public DocumentNumber take(String unitCode, String kind, int year) {
    int number =
        database
            .sql(TAKE)
            .param("unit", unitCode)
            .param("kind", kind)
            .param("year", year)
            .query(Integer.class)
            .single();
    return new DocumentNumber(unitCode, kind, year, number, word(unitCode, kind));
  }

  /** What stands before the year; the unit's code while nobody has set a word. */
  public String word(String unitCode, String kind) {
    return database
        .sql(WORD)
        .param("unit", unitCode)
        .param("kind", kind)
        .query(String.class)
        .optional()
        .orElse(unitCode);
  }

  /** All words in sight, the superiors' too. */
  public List<DocumentWord> listWords() {
    return database.sql(WORDS).query(DocumentWord.class).list();
  }

  /**
   * Sets what stands before the year, for numbers given from now on.
   *
   * @param kind empty = for every kind that has no word of its own
   */
  @Transactional
  public void setWord(String unitCode, String kind, String word) {
    database
        .sql(SET_WORD)
        .param("unit", unitCode)
        .param("kind", kind)
        .param("word", word.strip())
        .update();
  }
}
