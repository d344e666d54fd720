package org.jinye.tasks.internal.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Mailboxes;
import org.jinye.organization.Mailboxes.Mailbox;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.SomeTasks;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskDesk;
import org.jinye.tasks.Tasks;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskCatalogue;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.WorkingDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Letters to a real server on the loopback. */
@ModuleTest
class RemindingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final AtomicInteger WEEK = new AtomicInteger();

  @Autowired private MockMvc browser;
  @Autowired private Mailboxes mailboxes;
  @Autowired private Colleagues colleagues;
  @Autowired private Digests digests;
  @Autowired private WorkingDays workingDays;
  @Autowired private TaskQuery query;
  @Autowired private Actors actors;
  @Autowired private TaskCatalogue catalogue;
  @Autowired private Organization organization;
  @Autowired private Tasks tasks;
  @Autowired private TaskDesk desk;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private OwnCity city;
  private String address = "";
  private Reminding reminding;

  /** The record is one for all tests: each has Mondays of its own. */
  private LocalDate monday = MONDAY;

  @BeforeEach
  void givesAnAddressAndThreeTasksOfWhichOneIsLate() {
    monday = MONDAY.plusWeeks(2L * WEEK.getAndIncrement());
    server.start();
    city = OwnCity.found(organization);
    address = "dong" + city.code() + "@example.cn";
    SignedIn county = city.countySupervisor();
    county.scope().run(() -> mailboxes.set(county.accountId(), address));
    Instant longAgo = Instant.now().minus(Duration.ofDays(40));
    Scope.system("test")
        .run(() ->
            tasks.openAll(
                List.of(
                    SomeTasks.check(city),
                    SomeTasks.check(city),
                    SomeTasks.check(city).from(longAgo))));
    reminding = remindingAs("", "");
  }

  /** As the job of a node does it that was configured so. */
  private Reminding remindingAs(String user, String password) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            user,
            password,
            "jinye@example.cn",
            false,
            "",
            "08:30",
            "https://jinye.example.cn/");
    return new Reminding(
        mailboxes,
        colleagues,
        new WritingDigest(query, actors, catalogue, settings),
        digests,
        workingDays,
        new MailServer(settings));
  }

  @AfterEach
  void takesTheAddressAway() {
    server.stop();
    SignedIn county = city.countySupervisor();
    county.scope().run(() -> mailboxes.set(county.accountId(), ""));
  }

  @Test
  void sendsOneLetterADayWithCountsAndNoNamesOfShops() throws Exception {
    assertThat(reminding.remindAll(monday)).isPositive();
    reminding.remindAll(monday);
    List<MimeMessage> letters = received();
    assertThat(letters).hasSize(1);
    MimeMessage letter = letters.getFirst();
    assertThat(letter.getSubject()).isEqualTo("待办提醒：3 件（超期 1 件）");
    assertThat(text(letter))
        .contains("东内管" + city.code() + "，您好", monday.toString(), "3 件（超期 1 件）")
        .contains("https://jinye.example.cn/tasks")
        .doesNotContain("核查店铺");
    reminding.remindAll(monday.plusDays(1));
    assertThat(received()).as("the next day again").hasSize(2);
  }

  @Test
  void sendsNothingOnDaysOff() {
    assertThat(reminding.remindAll(SUNDAY)).isZero();
    assertThat(received()).isEmpty();
  }

  @Test
  void sendsOnceHoweverManyNodesDoItAtTheSameTime() throws Exception {
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var sent =
          IntStream.range(0, 4)
              .mapToObj(i -> nodes.submit(() -> reminding.remindAll(monday)))
              .toList();
      for (Future<Integer> one : sent) {
        assertThat(one.get()).isBetween(0, 1);
      }
    }
    assertThat(received()).hasSize(1);
  }

  @Test
  void neverSendsWhatAKilledNodeHadTaken() {
    SignedIn county = city.countySupervisor();
    Mailbox box = new Mailbox(county.accountId(), county.name(), county.unitCode(), address);
    Scope.system("test").run(() -> digests.take(box, monday));
    reminding.remindAll(monday);
    assertThat(received()).isEmpty();
    reminding.remindAll(monday.plusDays(1));
    assertThat(received()).hasSize(1);
  }

  @Test
  void keepsWhatAServerThatIsDownDidNotTakeAndSendsItOnceWhenItIsBack() throws Exception {
    SignedIn administrator = administrator();
    server.stop();
    assertThat(reminding.remindAll(monday)).isZero();
    assertThat(lastFailure()).contains("MailSendException");
    assertThat(reminding.remindAgain(monday)).as("still down").isZero();
    assertThat(lastFailure()).contains("MailSendException");
    browser
        .perform(get("/status").with(user(administrator)))
        .andExpect(content().string(containsString("最近一天没有发出的邮件提醒")))
        .andExpect(content().string(containsString("没有发出的都留着")));
    assertThat(Scope.system("test").get(digests::countNotSent)).isPositive();

    server.start();
    reminding = remindingAs("", "");
    reminding.remindAll(monday);
    assertThat(received()).as("the morning comes once a day").isEmpty();
    assertThat(reminding.remindAgain(monday)).isPositive();
    reminding.remindAgain(monday);
    assertThat(received()).hasSize(1);
    assertThat(lastFailure()).isEqualTo("null");
  }

  @Test
  void keepsWhatWasRefusedForAWrongPasswordAndSendsItWhenItIsMended() {
    server.setUser("jinye@example.cn", "jinye", "the right one");
    assertThat(remindingAs("jinye", "a wrong one").remindAll(monday)).isZero();
    assertThat(lastFailure()).contains("MailAuthenticationException").doesNotContain("a wrong one");
    assertThat(remindingAs("jinye", "the right one").remindAgain(monday)).isPositive();
    assertThat(received()).hasSize(1);
  }

  @Test
  void sendsAFailedLetterOnceHoweverManyNodesTryAgain() throws Exception {
    server.stop();
    reminding.remindAll(monday);
    server.start();
    Reminding again = remindingAs("", "");
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var sent =
          IntStream.range(0, 4)
              .mapToObj(i -> nodes.submit(() -> again.remindAgain(monday)))
              .toList();
      for (Future<Integer> one : sent) {
        assertThat(one.get()).isNotNegative();
      }
    }
    assertThat(received()).hasSize(1);
  }

  @Test
  void writesNobodyWhoHasNothingOrGaveNoAddress() {
    Scope.system("test")
        .run(() ->
            tasks.cancel(
                SomeTasks.CHECK,
                desk.listMine(city.countySupervisor(), SomeTasks.CHECK).stream()
                    .map(Task::subjectId)
                    .toList(),
                "不用了"));
    reminding.remindAll(monday);
    assertThat(received()).isEmpty();
  }

  private SignedIn administrator() {
    String username = "guan" + city.code();
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(username, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
          return organization.findAccount(username).orElseThrow();
        });
  }

  private String lastFailure() {
    SignedIn county = city.countySupervisor();
    return county
        .scope()
        .get(() -> digests.findLast(county.accountId()).map(d -> "" + d.failure()).orElse(""));
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages()).filter(this::isOurs).toList();
  }

  private boolean isOurs(MimeMessage letter) {
    try {
      return letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage letter) throws IOException, MessagingException {
    assertThat(GreenMailUtil.getHeaders(letter)).contains("UTF-8");
    return letter.getContent().toString();
  }
}
