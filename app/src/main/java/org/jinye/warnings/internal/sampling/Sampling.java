package org.jinye.warnings.internal.sampling;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.Tasks;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Step;
import org.jinye.warnings.Versioned;
import org.jinye.warnings.internal.StepTaking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Checking what was drawn: by another person than closed it; what should not have been closed is
 * reopened.
 */
@Component
public class Sampling {

  private static final int MAX_WORDS = 2000;
  private static final String SAMPLES =
      """
      select s.id, s.unit_code, s.month, s.seed, s.share, s.least, s.waved_through, s.drawn_by,
        s.drawn_at, count(*) filter (where d.result is null) as open,
        count(*) filter (where d.result = 'CONFIRMED') as confirmed,
        count(*) filter (where d.result = 'OVERTURNED') as overturned
      from warnings.sample s
      join warnings.sampled d on d.sample_id = s.id
      """;
  private static final String ALL = SAMPLES + " group by s.id order by s.month desc, s.unit_code";
  private static final String ONE = SAMPLES + " where s.id = :id group by s.id";
  private static final String ROWS =
      """
      select d.warning_id, d.rule_id, w.subject, w.retailer_id, w.sentence, w.version, w.state, d.closed_as,
        d.closed_by, d.closed_by_id, d.result, d.words, d.checked_by
      from warnings.sampled d
      join warnings.warning w on w.id = d.warning_id
      where d.sample_id = :id
      order by d.warning_id
      """;
  private static final String CHECK =
      """
      update warnings.sampled
      set result = :result, words = :words, checked_by = :by, checked_by_id = :byId, checked_at = :at
      where sample_id = :id and warning_id = :warning and result is null
      """;

  private final JdbcClient database;
  private final StepTaking steps;
  private final Tasks tasks;

  Sampling(JdbcClient database, StepTaking steps, Tasks tasks) {
    this.database = database;
    this.steps = steps;
    this.tasks = tasks;
  }

  public List<Sample> list() {
    return database.sql(ALL).query(Sample.class).list();
  }

  /** Those of a month, and of a unit and those below it. */
  public List<Sample> list(YearMonth month, String unit) {
    return list().stream()
        .filter(sample -> sample.monthOf().equals(month) && sample.unitCode().startsWith(unit))
        .toList();
  }

  public Optional<Sample> find(long id) {
    return database.sql(ONE).param("id", id).query(Sample.class).optional();
  }

  public List<SampledRow> rows(long sampleId) {
    return database.sql(ROWS).param("id", sampleId).query(SampledRow.class).list();
  }

  /** Keeps the result; sentences by field when it cannot be. */
  @Transactional
  public Map<String, String> check(
      SignedIn who, long sampleId, SampledRow row, boolean overturns, String words, Instant at) {
    Map<String, String> problems = problems(who, row, words);
    if (!problems.isEmpty()) {
      return problems;
    }
    int kept =
        database
            .sql(CHECK)
            .param("result", overturns ? "OVERTURNED" : "CONFIRMED")
            .param("words", words)
            .param("by", who.name())
            .param("byId", who.accountId())
            .param("at", Timestamp.from(at))
            .param("id", sampleId)
            .param("warning", row.warningId())
            .update();
    if (kept != 1) {
      return Map.of("", "这件预警刚刚已由别人抽查，您填写的内容没有保存。");
    }
    if (overturns && row.state().equals(row.closedAs())) {
      var seen = List.of(new Versioned(row.warningId(), row.version()));
      Handled reopened = steps.take(who, seen, new Step.Reopening("抽查认为应当处理：" + words), at);
      if (!(reopened instanceof Handled.Done)) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Map.of("", "这件预警刚刚有了变化，请刷新后再办。");
      }
    }
    if (rows(sampleId).stream().noneMatch(one -> one.result() == null)) {
      tasks.finish(Drawing.TASK, Long.toString(sampleId), "抽查完毕");
    }
    return Map.of();
  }

  private static Map<String, String> problems(SignedIn who, SampledRow row, String words) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCitySupervisor()) {
      problems.put("", "抽查由市局内管员办理。");
    } else if (row.result() != null) {
      problems.put("", "这件预警刚刚已由别人抽查，您填写的内容没有保存。");
    } else if (row.isClosedBy(who.accountId())) {
      problems.put("", "这件预警是您自己办结的，请另一位内管员抽查。");
    }
    if (words.isBlank()) {
      problems.put("words", "请写明抽查情况。");
    } else if (words.length() > MAX_WORDS) {
      problems.put("words", "最多 " + MAX_WORDS + " 个字。");
    }
    return problems;
  }
}
