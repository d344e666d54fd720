package org.jinye.cases;

import java.util.function.Supplier;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.cases.internal.ApplyingNetwork;
import org.jinye.cases.internal.KeepingNetwork;
import org.jinye.cases.internal.MeasuringNetwork;
import org.jinye.cases.internal.NetworkApplicationRow;
import org.jinye.cases.internal.NetworkFact;
import org.jinye.cases.internal.NetworkRow;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Service;

/** Network cases (网络案件). Who sees the case that leads a network sees it. */
@Service
public class Networks {

  private final KeepingNetwork keeping;
  private final ApplyingNetwork applying;
  private final MeasuringNetwork measuring;
  private final Cases cases;

  Networks(
      KeepingNetwork keeping, ApplyingNetwork applying, MeasuringNetwork measuring, Cases cases) {
    this.keeping = keeping;
    this.applying = applying;
    this.measuring = measuring;
    this.cases = cases;
  }

  /**
   * Takes a network as it stands, in the name of a person who handles cases; the same key is taken
   * once, and goes on where it was cut off.
   *
   * @throws IllegalStateException when something of it is refused
   */
  public void takeOver(SignedIn who, TakenNetwork of) {
    long file = of.file();
    String key = of.key();
    expect(who, () -> keeping.begin(who, file, of.name(), NetworkRow.Kind.FAKE, key));
    of.tied()
        .forEach(tied ->
            expect(
                who,
                () -> keeping.tie(who, file, tied.number(), of.reason(), key + "-" + tied.id())));
    for (int nth = 0; nth < of.facts().size(); nth++) {
      String factKey = key + "-f" + nth;
      TakenNetwork.Found found = of.facts().get(nth);
      expect(who, () -> keeping.addFact(who, file, content(found), factKey));
    }
    TakenNetwork.Applied application = of.application();
    if (application != null) {
      apply(who, file, key, application);
    }
  }

  private void apply(SignedIn who, long file, String key, TakenNetwork.Applied of) {
    expect(who, () -> applying.begin(who, file, of.level(), key + "-a"));
    if (last(who, file).state() == Acceptance.DRAFT) {
      expect(who, () -> applying.write(who, seen(who, file), of.words()));
      expect(who, () -> applying.submit(who, seen(who, file), of.document(), of.on()));
    }
    if (of.acceptedOn() != null && last(who, file).state() == Acceptance.SUBMITTED) {
      var answer =
          new ApplyingNetwork.Answer(
              Acceptance.ACCEPTED, of.level(), of.acceptedBy(), of.acceptedOn(), "", "");
      expect(who, () -> applying.answer(who, seen(who, file), answer));
    }
  }

  private static NetworkFact.Content content(TakenNetwork.Found of) {
    var finding = of.finding();
    return new NetworkFact.Content(
        finding.kind(),
        finding.link(),
        finding.name(),
        finding.amount(),
        of.on(),
        finding.source(),
        "",
        null);
  }

  private ApplyingNetwork.Seen seen(SignedIn who, long file) {
    NetworkApplicationRow last = last(who, file);
    return new ApplyingNetwork.Seen(file, last.id(), last.version());
  }

  private NetworkApplicationRow last(SignedIn who, long file) {
    return who.scope()
        .get(
            () -> measuring.of(cases.find(file).orElseThrow()).findLastApplication().orElseThrow());
  }

  private static void expect(SignedIn who, Supplier<CaseOutcome> work) {
    switch (who.scope().get(work)) {
      case CaseOutcome.Done _ -> {}
      case CaseOutcome.Refused refused ->
          throw new IllegalStateException("refused: " + refused.errors());
      case CaseOutcome.Overtaken overtaken -> throw new IllegalStateException(overtaken.words());
    }
  }
}
