package org.jinye.warnings;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.YearMonth;
import org.jinye.platform.Weeks;

/**
 * The address of a list of warnings, so that a figure opens what it was counted from. The names are
 * those of the list's own filters; all given filters hold together.
 */
public record WarningLink(String query) {

  /** In the address: those of a rule with aspects that bear none. */
  public static final String NO_ASPECT = "-";

  private static final String LIST = "/warnings";

  public static WarningLink all() {
    return new WarningLink("");
  }

  /** Warnings whose business occurred in the month. */
  public WarningLink month(YearMonth month) {
    return with("month", month.toString());
  }

  public WarningLink week(int weekNo) {
    return with("week", Weeks.name(weekNo));
  }

  public WarningLink rule(String ruleId) {
    return with("rule", ruleId);
  }

  /** With a rule: those of one of its aspects; {@link #NO_ASPECT} = of none. */
  public WarningLink aspect(String code) {
    return with("aspect", code);
  }

  /** A county; a city's code means what belongs to no county of it. */
  public WarningLink county(String unitCode) {
    return with("county", unitCode);
  }

  public WarningLink state(WarningState state) {
    return with("state", state.name());
  }

  /** Waiting for somebody. */
  public WarningLink open() {
    return with("state", "OPEN");
  }

  /** Waiting for nobody any more. */
  public WarningLink closed() {
    return with("state", "CLOSED");
  }

  /** Checked by the county, with or without an irregularity. */
  public WarningLink processed() {
    return with("state", "PROCESSED");
  }

  /** Waiting longer than its limit. */
  public WarningLink overdue() {
    return with("state", "OVERDUE");
  }

  /** Given back by the county, waiting for the city. */
  public WarningLink returned() {
    return with("state", "RETURNED");
  }

  /** Irregular, and what was begun because of it is not over. */
  public WarningLink followUp() {
    return with("state", "FOLLOW_UP");
  }

  public WarningLink reason(String code) {
    return with("reason", code);
  }

  public WarningLink measure(Measure measure) {
    return with("measure", measure.name());
  }

  /** Closed by whoever has this account's number; a name where no account was recorded. */
  public WarningLink person(String account) {
    return with("person", account);
  }

  /** Looked at again by a second person. */
  public WarningLink sampled() {
    return with("sampled", "CHECKED");
  }

  /** The same of what this account had closed. */
  public WarningLink sampledOf(String account) {
    return with("sampled", "CHECKED:" + account);
  }

  /** Found wrongly closed when looked at again. */
  public WarningLink overturned() {
    return with("sampled", "OVERTURNED");
  }

  /** The same of what this account had closed. */
  public WarningLink overturnedOf(String account) {
    return with("sampled", "OVERTURNED:" + account);
  }

  /** Warnings that came to the stage at all. */
  public WarningLink stage(Stage stage) {
    return with("stage", stage.name());
  }

  /** Warnings at or past the stage whose last pass through it stands so. */
  public WarningLink stage(Stage stage, Timeliness timeliness) {
    return stage(stage).with("timeliness", timeliness.name());
  }

  /** At the stage, in time, and due within the days that count as soon. */
  public WarningLink dueSoon(Stage stage) {
    return stage(stage).with("timeliness", "DUE_SOON");
  }

  /** Warnings that the run raised. */
  public WarningLink run(long runId) {
    return with("run", Long.toString(runId));
  }

  /** Everything that the run found: what it raised, and what an earlier run had raised. */
  public WarningLink found(long runId) {
    return with("found", Long.toString(runId));
  }

  /** What the run found and an earlier run had raised. */
  public WarningLink known(long runId) {
    return with("known", Long.toString(runId));
  }

  public WarningLink item(String itemId) {
    return with("item", itemId);
  }

  public WarningLink retailer(String retailerId) {
    return with("retailer", retailerId);
  }

  /** The bare address of the list shows only what is open, so "all" is said. */
  public String href() {
    return LIST + "?" + (query.isEmpty() ? "state=ALL" : query);
  }

  private WarningLink with(String name, String value) {
    String pair = name + "=" + encode(value, UTF_8);
    return new WarningLink(query.isEmpty() ? pair : query + "&" + pair);
  }
}
