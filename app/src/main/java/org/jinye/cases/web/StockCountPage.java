package org.jinye.cases.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.internal.CountLine;
import org.jinye.cases.internal.CountLine.Result;
import org.jinye.cases.internal.CountStanding.Line;
import org.jinye.cases.internal.CountStanding.Movement;
import org.jinye.cases.internal.CountStanding.Whole;
import org.jinye.cases.internal.CountTotals;
import org.jinye.cases.internal.StockCount;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A stock-taking.
 *
 * @param shown name of the result whose lines are listed; empty = all
 * @param listed the part on this page
 * @param unit name of the bureau
 * @param mayWrite whether the reader is of the unit and may count
 * @param typed what was typed, by field; empty when nothing is to be mended
 */
public record StockCountPage(
    Whole whole,
    String shown,
    List<Line> listed,
    Pager pager,
    String unit,
    boolean mayWrite,
    Map<String, String> typed,
    Map<String, String> errors,
    String formKey,
    ZoneId zone) {

  public StockCount count() {
    return whole.count();
  }

  public CountTotals totals() {
    return whole.totals();
  }

  public List<Result> results() {
    return List.of(Result.values());
  }

  /** What the keeper signs. */
  public String mark() {
    return CountLine.mark(whole.lines().stream().map(Line::line).toList());
  }

  public boolean isCounting() {
    return mayWrite && count().state() == StockCount.State.COUNTING;
  }

  public boolean maySign() {
    return mayWrite && count().state() == StockCount.State.KEPT;
  }

  public String minute(@Nullable Instant at) {
    return at == null ? "" : CaseWords.minute(at.atZone(zone).toLocalDateTime());
  }

  /** Lines with a difference, or that nobody counted. */
  public List<Line> remarkable() {
    return whole.lines().stream().filter(one -> one.line().result() != Result.AGREEING).toList();
  }

  public long unsettled() {
    return whole.lines().stream().filter(one -> one.line().differs() && !one.isSettled()).count();
  }

  /** The case of a line: 栖烟立〔2026〕3号 …; words for what was found. */
  public String origin(Line one) {
    if (one.line().fileId() == null) {
      return "不在账上";
    }
    return one.of() == null ? "案件不在您的管辖范围内" : one.of().title();
  }

  /** Whether the book agrees by now. */
  public String settled(Line one) {
    if (!one.line().differs()) {
      return "";
    }
    if (one.isSettled()) {
      return "账已更正";
    }
    return one.line().fileId() == null ? "不在账上，查明后在案件里登记" : "账还没有更正";
  }

  /** Where the correction of a difference is entered. */
  public @Nullable String correctUrl(Line one) {
    return one.of() == null || !one.line().differs() || one.isSettled() || count().keptAt() == null
        ? null
        : one.of().url() + "/ledger?count=" + one.line().id() + "#move";
  }

  public String words(Movement one) {
    return one.since().move().goods().stream()
        .map(line -> line.item() + " " + QuantityWords.mixed(line.quantity()))
        .collect(Collectors.joining("；"));
  }

  public String minute(Movement one) {
    return CaseWords.minute(one.since().move().at());
  }

  public String url(String result) {
    return count().url() + (result.isEmpty() ? "" : "?show=" + result) + "#lines";
  }

  public String counted(CountLine line) {
    return typed.getOrDefault("counted-" + line.id(), line.countedWords());
  }

  public String pictures(CountLine line) {
    return typed.getOrDefault("pictures-" + line.id(), was(line));
  }

  /** Photographs as they are stored; empty for none. */
  public String was(CountLine line) {
    return line.pictures() == 0 ? "" : String.valueOf(line.pictures());
  }

  public String reason(CountLine line) {
    return typed.getOrDefault("reason-" + line.id(), line.reason());
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
