package org.jinye.warnings.internal.followup;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.followup.Referral.ReferralState;
import org.jinye.warnings.internal.followup.Referral.Way;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 移送: recorded with its receiver and reason, then its receipt, then what came of it. */
@Component
public class Referring {

  public static final String TASK = "warning-referral";
  private static final String KIND = "REFERRAL";
  private static final int MAX_WORDS = 2000;
  private static final int MAX_NAME = 100;
  private static final int FEEDBACK_DAYS = 15;

  static final String COLUMNS =
      """
      select id, version, unit_code, warning_id, way, receiver, reason, sender_code, referred_on,
        referred_by, state, received_on, received_by, answered_on, feedback
      """;
  private static final String SELECT = COLUMNS + "from warnings.referral";
  private static final String ADD =
      """
      insert into warnings.referral (unit_code, warning_id, way, receiver, reason, sender_code,
        referred_on, referred_by, state, form_key)
      values (:unit, :warning, :way, :receiver, :reason, :sender, :on, :by, 'SENT', :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String MOVE =
      """
      update warnings.referral
      set state = :state, received_on = :receivedOn, received_by = :receivedBy,
          answered_on = :answeredOn, feedback = :feedback, version = version + 1
      where id = :id and version = :version
      """;

  private final JdbcClient database;
  private final FollowUpStore warnings;
  private final Tasks tasks;
  private final Clock clock;

  Referring(JdbcClient database, FollowUpStore warnings, Tasks tasks, Clock clock) {
    this.database = database;
    this.warnings = warnings;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** A referral as it was typed. */
  public record NewReferral(
      long warningId, String way, String receiver, String reason, String formKey) {}

  /**
   * Receipt or feedback as it was typed.
   *
   * @param words who received it, or what came of it
   */
  public record Progress(int version, @Nullable LocalDate on, String words) {}

  public List<Referral> list(Collection<Long> warningIds) {
    return database
        .sql(SELECT + " where warning_id in (:ids) order by id")
        .param("ids", warningIds)
        .query(Referral.class)
        .list();
  }

  public Optional<Referral> find(long id) {
    return database
        .sql(SELECT + " where id = :id")
        .param("id", id)
        .query(Referral.class)
        .optional();
  }

  /** Records it; sentences by field when it cannot be, empty when it is. */
  @Transactional
  public Map<String, String> refer(SignedIn who, NewReferral typed, Instant at) {
    Concerned of = warnings.find(typed.warningId()).orElseThrow(() -> NotFound.of("预警"));
    Map<String, String> problems = problems(who, of, typed);
    if (!problems.isEmpty()) {
      return problems;
    }
    Way way = Way.valueOf(typed.way());
    Optional<Long> id =
        database
            .sql(ADD)
            .param("unit", of.unitCode())
            .param("warning", of.id())
            .param("way", way.name())
            .param("receiver", typed.receiver())
            .param("reason", typed.reason())
            .param("sender", who.unitCode())
            .param("on", Date.valueOf(LocalDate.ofInstant(at, clock.getZone())))
            .param("by", who.name())
            .param("key", typed.formKey())
            .query(Long.class)
            .optional();
    if (id.isEmpty()) {
      return Map.of();
    }
    String title = "移送" + typed.receiver() + "（" + way.title() + "）";
    for (Concerned one : warnings.dossier(of.id())) {
      if (one.id() == of.id() || one.state() == WarningState.IRREGULAR) {
        warnings.open(one, new FollowUpStore.Reference(KIND, id.get(), title), who.name(), at);
        warnings.note(one, title + "：" + typed.reason(), who.name(), at);
      }
    }
    tasks.open(
        NewTask.of(
                TASK,
                id.get().toString(),
                title + "　等待回执和反馈",
                of.unitCode(),
                new Post(who.unitCode(), Role.SUPERVISOR))
            .because(typed.reason())
            .from(at)
            .within(Length.ofWorkingDays(FEEDBACK_DAYS)));
    return Map.of();
  }

  private static Map<String, String> problems(SignedIn who, Concerned of, NewReferral typed) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCitySupervisor() && !who.isCountySupervisor()) {
      problems.put("", "移送由内管员登记。");
    } else if (of.state() != WarningState.IRREGULAR) {
      problems.put("", "预警现在是“%s”，核查有异常的才移送。".formatted(of.state().title()));
    }
    if (Way.find(typed.way()).isEmpty()) {
      problems.put("way", "请选择去向。");
    }
    if (typed.receiver().isBlank() || typed.receiver().length() > MAX_NAME) {
      problems.put("receiver", "请填写接收方，最多 " + MAX_NAME + " 个字。");
    }
    if (typed.reason().isBlank() || typed.reason().length() > MAX_WORDS) {
      problems.put("reason", "请写明理由，最多 " + MAX_WORDS + " 个字。");
    }
    if (typed.formKey().isBlank() || typed.formKey().length() > MAX_NAME) {
      problems.put("", "表单已失效，请刷新页面后再填。");
    }
    return problems;
  }

  /** The receipt, or after it the feedback, which ends the referral. */
  @Transactional
  public Map<String, String> move(SignedIn who, Referral of, Progress typed, Instant at) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCitySupervisor() && !who.isCountySupervisor()) {
      problems.put("", "移送由内管员登记。");
    }
    LocalDate on = typed.on();
    if (on == null || on.isBefore(of.referredOn()) || on.isAfter(LocalDate.now(clock))) {
      problems.put("on", "日期应在移送之后、不晚于今天。");
    }
    boolean receipt = of.state() == ReferralState.SENT;
    int most = receipt ? MAX_NAME : MAX_WORDS;
    if (typed.words().isBlank() || typed.words().length() > most) {
      problems.put("words", (receipt ? "请填写接收人" : "请写明处理结果") + "，最多 " + most + " 个字。");
    }
    if (of.state() == ReferralState.ANSWERED || of.version() != typed.version()) {
      problems.put("", "这次移送刚刚已由别人登记，您填写的内容没有保存，请核对。");
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    int changed =
        database
            .sql(MOVE)
            .param("state", (receipt ? ReferralState.RECEIVED : ReferralState.ANSWERED).name())
            .param("receivedOn", receipt ? on : of.receivedOn())
            .param("receivedBy", receipt ? typed.words() : of.receivedBy())
            .param("answeredOn", receipt ? null : on)
            .param("feedback", receipt ? null : typed.words())
            .param("id", of.id())
            .param("version", of.version())
            .update();
    if (changed != 1) {
      return Map.of("", "这次移送刚刚已由别人登记，您填写的内容没有保存，请核对。");
    }
    String words =
        "移送%s：%s%s".formatted(of.receiver(), receipt ? "已接收，接收人 " : "反馈：", typed.words());
    for (Concerned one : warnings.dossier(of.warningId())) {
      if (one.id() == of.warningId() || one.state() == WarningState.IRREGULAR) {
        warnings.note(one, words, who.name(), at);
      }
    }
    if (!receipt) {
      var reference = new FollowUpStore.Reference(KIND, of.id(), "");
      warnings.close(reference, who.name(), typed.words(), at);
      tasks.finish(TASK, Long.toString(of.id()), "已反馈");
    }
    return Map.of();
  }
}
