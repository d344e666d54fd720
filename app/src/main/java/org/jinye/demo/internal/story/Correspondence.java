package org.jinye.demo.internal.story;

import java.time.Instant;
import org.jinye.instruments.Acted;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.InstrumentKind;
import org.jinye.instruments.InstrumentStep;
import org.jinye.instruments.Instruments;
import org.jinye.instruments.NewInstrument;
import org.jinye.instruments.Subject;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.FollowUps.Confirmed;
import org.springframework.stereotype.Component;

/**
 * Letters and notices about irregularities: most are answered and accepted, some late, the oldest
 * of each kind never, the newest has only been sent.
 */
@Component
class Correspondence {

  private static final int REPLY_DAYS = 5;
  private static final int NEVER = 5;
  private static final int LATE = 2;

  private final Instruments instruments;
  private final Agenda agenda;
  private final People people;
  private final Deeds deeds;

  Correspondence(Instruments instruments, Agenda agenda, People people, Deeds deeds) {
    this.instruments = instruments;
    this.agenda = agenda;
    this.people = people;
    this.deeds = deeds;
  }

  /** The county asks its department for customers, which answers on paper. */
  void inquire(Confirmed of, int n, Instant until) {
    SignedIn county = people.countySupervisor(of.unitCode());
    write(
        InstrumentKind.INQUIRY,
        of,
        county,
        county,
        of.unitCode() + "05",
        new Text(
            "关于异常订货的质询",
            "1. 本次大单由谁下单、与客户经理有无沟通；\n2. 投放量和限量是否按政策执行；\n3. 采取什么措施防止再次发生。",
            "经核对，本次订货未事先报备，客户经理走访不到位，已约谈并调整走访计划。"),
        n,
        until);
  }

  /** The city orders the county to put it right. */
  void rectify(Confirmed of, int n, Instant until) {
    write(
        InstrumentKind.RECTIFICATION,
        of,
        people.citySupervisor(),
        people.countySupervisor(of.unitCode()),
        of.unitCode(),
        new Text(
            "关于规范订货管理的整改通知",
            "核清本户订货的审批和备案，补齐手续，对同类零售户自查一次，提交整改报告。",
            "已补办备案，自查同类零售户 12 户，未发现同样问题，报告随附。"),
        n,
        until);
  }

  private record Text(String title, String demands, String reply) {}

  private void write(
      InstrumentKind kind,
      Confirmed of,
      SignedIn sender,
      SignedIn answerer,
      String receiver,
      Text text,
      int n,
      Instant until) {
    Instant sent = of.endedAt().plusSeconds(3600);
    if (!sent.isBefore(until)) {
      return;
    }
    deeds.once(
        kind + " " + of.findingKey(),
        sender,
        () -> {
          var instrument =
              new NewInstrument(
                  kind,
                  receiver,
                  of.unitCode(),
                  new Subject("warning", Long.toString(of.id())),
                  text.title(),
                  of.sentence(),
                  text.demands(),
                  "订单明细、核查附件",
                  agenda.dayAfter(sent, REPLY_DAYS),
                  kind + " " + of.findingKey());
          Instrument now = done(instruments.open(sender, instrument, sent));
          now = step(now, InstrumentAct.RECEIVED, "已签收", answerer, agenda.after(sent, 1), until);
          if (n == 0 || n == NEVER) {
            return;
          }
          Instant replied = agenda.after(sent, n == LATE ? REPLY_DAYS + 3 : 3);
          now = step(now, InstrumentAct.REPLIED, text.reply(), answerer, replied, until);
          step(now, InstrumentAct.ACCEPTED, "情况属实，同意办结。", sender, agenda.after(replied, 1), until);
        });
  }

  /** Not what would lie in the future, nor what follows on it. */
  private Instrument step(
      Instrument now, InstrumentAct act, String words, SignedIn who, Instant at, Instant until) {
    boolean happens = at.isBefore(until) && act.isPossible(now.state());
    return happens
        ? done(
            instruments.take(
                who, new InstrumentStep(now.id(), now.version(), act, words, null), at))
        : now;
  }

  private static Instrument done(Acted acted) {
    if (acted instanceof Acted.Done done) {
      return done.instrument();
    }
    throw new IllegalStateException("the demo city's people were refused: " + acted);
  }
}
