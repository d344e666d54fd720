package org.jinye.tasks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.internal.AcceptingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new working calendar moves what is under way; 2043 is this test's own year. */
@ModuleTest
class NewCalendarTest {

  private static final int YEAR = 2043;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String TWO_DAYS_OFF =
      """
      {"年份": 2043, "依据": "试验", "安排": [
        {"节日": "元旦", "放假": "2043-01-01"},
        {"节日": "试验节", "放假": "2043-03-04至2043-03-05"}]}
      """;
  private static final String EDGES =
      "select %s from tasks.task where kind = :kind and subject_id = :subject";

  @Autowired private Tasks tasks;
  @Autowired private AcceptingCalendar accepting;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;

  @Test
  void movesTheDueDaysOfOpenTasksAndLeavesEndedOnesAlone() {
    OwnCity city = OwnCity.found(organization);
    var monday = LocalDate.of(YEAR, 3, 2).atTime(12, 0).atZone(ZONE).toInstant();
    NewTask open = SomeTasks.check(city).from(monday);
    NewTask ended = SomeTasks.check(city).from(monday);
    Scope.system("test")
        .run(() -> {
          tasks.open(open);
          tasks.open(ended);
          tasks.finish(SomeTasks.CHECK, ended.subjectId(), "已核查");
        });
    assertThat(lastDay("due", open)).as("three working days: Thursday").isEqualTo(day(5));
    assertThat(lastDay("soon", open)).isEqualTo(day(3));

    assertThat(
            accepting.accept(
                new AcceptingCalendar.Proposal(YEAR, "2043.json", 0, "管理员"),
                TWO_DAYS_OFF.getBytes(UTF_8)))
        .isInstanceOf(AcceptingCalendar.Outcome.Accepted.class);

    assertThat(lastDay("due", open)).as("past the holidays and a weekend").isEqualTo(day(9));
    assertThat(lastDay("soon", open)).as("the working day before").isEqualTo(day(5));
    assertThat(lastDay("due", ended)).isEqualTo(day(5));
    assertThat(movedLimits(open)).as("the administrator is told which ones moved").isPositive();
  }

  private static LocalDate day(int ofMarch) {
    return LocalDate.of(YEAR, 3, ofMarch);
  }

  /** The edges are the first moments after the day. */
  private LocalDate lastDay(String edge, NewTask task) {
    return Scope.system("test")
        .get(() ->
            database
                .sql(EDGES.formatted(edge))
                .param("kind", task.kind())
                .param("subject", task.subjectId())
                .query(OffsetDateTime.class)
                .single())
        .atZoneSameInstant(ZONE)
        .toLocalDate()
        .minusDays(1);
  }

  private int movedLimits(NewTask task) {
    return Scope.system("test")
        .get(() ->
            database
                .sql("select count(*) from worktime.moved_limit where unit_code = :unit")
                .param("unit", task.unitCode())
                .query(Integer.class)
                .single());
  }
}
