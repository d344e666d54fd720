package org.jinye.cases.internal;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Stage;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.platform.Months;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of cases is narrowed to; empty = not narrowed.
 *
 * @param q words that number, party, cause, item, place or a paper's number hold; or a laser code
 * @param unit a unit and those below it
 * @param stage a stage, a {@link CaseEnd}, OPEN for all that are not closed, or DONE for all that
 *     are
 * @param procedure one of the two
 * @param cause code of a cause
 * @param source where it came from
 * @param nature a nature of goods among its goods
 * @param month of the discovery, as 2026-09
 * @param year of the discovery, as 2026
 * @param size 10000 or 50000: goods of so many yuan and above
 * @param campaign the action it belongs to, whole
 * @param due LATE for cases with a clock of the bureau that ran out, SOON for one that does within
 *     7 days
 */
public record CaseFilter(
    String q,
    String unit,
    String stage,
    String procedure,
    String cause,
    String source,
    String nature,
    String month,
    String year,
    String size,
    String campaign,
    String due) {

  public static final String PATH = "/cases";
  public static final String OPEN = "OPEN";
  public static final String DONE = "DONE";

  /** Counterfeit or inferior. */
  public static final String FAKE = "FAKE";

  /** Cases of no action, and of no cause yet. */
  public static final String NO_CAMPAIGN = "-";

  public static final String NO_CAUSE = "-";
  private static final int LONGEST = 100;

  public CaseFilter {
    q = clean(q);
    unit = clean(unit);
    stage = isStage(clean(stage)) ? clean(stage) : "";
    procedure = name(CaseProcedure.values(), procedure);
    cause = clean(cause);
    source = name(Discovery.Source.values(), source);
    nature = clean(nature).equals(FAKE) ? FAKE : name(Nature.values(), nature);
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
    year = clean(year).matches("20[0-9]{2}") ? clean(year) : "";
    size = clean(size).matches("10000|50000") ? clean(size) : "";
    campaign = clean(campaign);
    due = name(Due.values(), due);
  }

  /** How a case stands against its clocks. */
  public enum Due {
    LATE("已超期"),
    SOON("7 天内到期");

    private final String title;

    Due(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public static CaseFilter none() {
    return new CaseFilter("", "", "", "", "", "", "", "", "", "", "", "");
  }

  /** Whether nothing else narrows. */
  public boolean isOfUnitAndYearOnly() {
    return equals(new CaseFilter("", unit, "", "", "", "", "", "", year, "", "", ""));
  }

  public CaseFilter withStage(String other) {
    return new CaseFilter(
        q, unit, other, procedure, cause, source, nature, month, year, size, campaign, "");
  }

  public CaseFilter with(Due other) {
    return new CaseFilter(
        q, unit, OPEN, procedure, cause, source, nature, month, year, size, campaign, other.name());
  }

  public CaseFilter withYear(int other) {
    return new CaseFilter(
        q,
        unit,
        "",
        procedure,
        cause,
        source,
        nature,
        "",
        Integer.toString(other),
        size,
        campaign,
        "");
  }

  /** The same narrowed to a group by which cases are counted; its key empty = those without. */
  public CaseFilter in(CaseQuery.By by, String key) {
    return new CaseFilter(
        q,
        by == CaseQuery.By.UNIT ? key : unit,
        stage,
        procedure,
        by == CaseQuery.By.CAUSE ? (key.isEmpty() ? NO_CAUSE : key) : cause,
        by == CaseQuery.By.SOURCE ? key : source,
        nature,
        by == CaseQuery.By.MONTH ? key : month,
        year,
        size,
        by == CaseQuery.By.CAMPAIGN ? (key.isEmpty() ? NO_CAMPAIGN : key) : campaign,
        due);
  }

  public CaseFilter withNature(String other) {
    return new CaseFilter(
        q, unit, stage, procedure, cause, source, other, month, year, size, campaign, due);
  }

  public CaseFilter withSize(String other) {
    return new CaseFilter(
        q, unit, stage, procedure, cause, source, nature, month, year, other, campaign, due);
  }

  public Optional<Due> findDue() {
    return due.isEmpty() ? Optional.empty() : Optional.of(Due.valueOf(due));
  }

  public boolean isNarrow() {
    return !String.join("", values().values()).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    return Address.of(path, values());
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("unit", unit);
    values.put("stage", stage);
    values.put("procedure", procedure);
    values.put("cause", cause);
    values.put("source", source);
    values.put("nature", nature);
    values.put("month", month);
    values.put("year", year);
    values.put("size", size);
    values.put("campaign", campaign);
    values.put("due", due);
    return values;
  }

  private static boolean isStage(String value) {
    return value.equals(OPEN)
        || value.equals(DONE)
        || isName(Stage.values(), value)
        || isName(CaseEnd.values(), value);
  }

  private static String name(Enum<?>[] values, @Nullable String value) {
    return isName(values, clean(value)) ? clean(value) : "";
  }

  private static boolean isName(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip().replace("\u0000", "");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
