package org.jinye.tasks.internal.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Mailboxes;
import org.jinye.organization.Mailboxes.Mailbox;
import org.jinye.platform.access.Scope;
import org.jinye.worktime.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * 邮件提醒: one letter per person and working day about what waits for him. At most one: the row that
 * remembers it is committed before the letter is sent, so that a node killed between the two, or
 * two nodes at once, lose a letter rather than send it twice. What the server did not take is kept
 * as failed, and tried again on the same day with what waits by then.
 */
@Component
public class Reminding {

  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

  /** After so many refusals in a row the server is left alone until the next round. */
  private static final int PATIENCE = 3;

  private final Mailboxes mailboxes;
  private final Colleagues colleagues;
  private final WritingDigest writing;
  private final Digests digests;
  private final WorkingDays workingDays;
  private final MailServer server;

  Reminding(
      Mailboxes mailboxes,
      Colleagues colleagues,
      WritingDigest writing,
      Digests digests,
      WorkingDays workingDays,
      MailServer server) {
    this.mailboxes = mailboxes;
    this.colleagues = colleagues;
    this.writing = writing;
    this.digests = digests;
    this.workingDays = workingDays;
    this.server = server;
  }

  /** How many letters went. */
  public int remindAll(LocalDate today) {
    if (!workingDays.calendar().isWorkingDay(today)) {
      return 0;
    }
    return Scope.system("邮件提醒").get(() -> remind(mailboxes.list(), today, digests::take));
  }

  /** Sends what failed before on this day; how many letters went. */
  public int remindAgain(LocalDate today) {
    return Scope.system("邮件提醒").get(() -> remind(mailboxes.list(), today, digests::takeAgain));
  }

  private int remind(
      List<Mailbox> boxes, LocalDate today, BiPredicate<Mailbox, LocalDate> isToSend) {
    int sent = 0;
    int refusals = 0;
    for (Mailbox box : boxes) {
      Optional<Letter> letter = letter(box, today);
      if (letter.isPresent() && isToSend.test(box, today)) {
        String failure = refusals < PATIENCE ? send(letter.get()) : "服务器连续拒绝，这一轮没有再试";
        if (failure.isEmpty()) {
          digests.sent(box, today);
          sent++;
          refusals = 0;
        } else {
          digests.failed(box, today, failure);
          refusals++;
        }
      }
    }
    return sent;
  }

  private Optional<Letter> letter(Mailbox box, LocalDate today) {
    return colleagues
        .find(box.accountId())
        .flatMap(person ->
            new Scope(box.name(), box.accountId(), box.unitCode())
                .get(() -> writing.write(person, box.address(), today)));
  }

  /** Why it did not go; empty when it went. */
  private String send(Letter letter) {
    try {
      server.send(letter);
      return "";
    } catch (MailException e) {
      LOG.warn("a reminder was not sent", e);
      return e.toString();
    }
  }
}
