package org.jinye.demo.internal.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.AttachmentKind;
import org.jinye.rulebook.Rule;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.OpenWarning;
import org.jinye.warnings.Step;
import org.springframework.stereotype.Component;

/** What the county brings back from a check: the attachments without which it cannot conclude. */
@Component
class Papers {

  private final Attachments attachments;
  private final ZoneId zone;

  Papers(Attachments attachments, Clock clock) {
    this.attachments = attachments;
    this.zone = clock.getZone();
  }

  /** Adds what the rules ask for and the dossier does not have yet. */
  void collect(SignedIn who, OpenWarning warning, List<Rule> rules, Appointment appointment)
      throws IOException {
    Owner owner = new Owner(Dossier.OWNER_KIND, warning.dossier().ownerId());
    Set<String> there = who.scope().get(() -> attachments.listKinds(owner));
    for (AttachmentKind kind : required(rules, appointment.step())) {
      if (!there.contains(kind.kind())) {
        add(who, owner, warning, kind, appointment);
      }
    }
  }

  private void add(
      SignedIn who, Owner owner, OpenWarning warning, AttachmentKind kind, Appointment appointment)
      throws IOException {
    Instant at = appointment.at().minusSeconds(900);
    LocalDate day = at.atZone(zone).toLocalDate();
    boolean written = kind.kind().equals("statement");
    byte[] content =
        written
            ? StatementPaper.of(warning.subject(), day, appointment.step().words())
            : ShopPicture.of(warning.subject() + kind.kind() + day);
    AttachmentPlace place =
        new AttachmentPlace(
            owner, warning.unitCode(), List.of(new Choice(kind.kind(), kind.title())));
    AttachmentDetails details =
        new AttachmentDetails(
            kind.kind(),
            kind.title() + "（" + warning.subject() + "）",
            day.toString(),
            kind.kind() + "-" + day + (written ? ".docx" : ".png"));
    Scope.Entered entered = who.scope().enter();
    try {
      expectAdded(
          attachments.add(place, details, new ByteArrayInputStream(content), who.name(), at));
    } finally {
      entered.leave();
    }
  }

  private static void expectAdded(AttachmentOutcome outcome) {
    if (outcome instanceof AttachmentOutcome.NotTaken refused) {
      throw new IllegalStateException("a demo attachment was refused: " + refused.problems());
    }
  }

  private static Iterable<AttachmentKind> required(List<Rule> rules, Step step) {
    Map<String, AttachmentKind> byKind = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (AttachmentKind kind : rule.attachments()) {
        boolean needed =
            switch (kind.requiredWhen()) {
              case ALWAYS -> true;
              case IRREGULAR -> step instanceof Step.FindingIrregular;
              case NEVER -> false;
            };
        if (needed) {
          byKind.putIfAbsent(kind.kind(), kind);
        }
      }
    }
    return byKind.values();
  }
}
