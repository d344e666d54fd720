package org.jinye.warnings.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.AttachmentKind;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.WarningState;
import org.springframework.stereotype.Component;

/** The attachments of a dossier: what is there, what is missing, who may add. */
@Component
class DossierFiles {

  private static final String OTHER = "other";
  private static final Set<WarningState> CONCLUDED =
      Set.of(WarningState.HARMLESS, WarningState.IRREGULAR);

  private final Attachments attachments;
  private final Rulebook rulebook;

  DossierFiles(Attachments attachments, Rulebook rulebook) {
    this.attachments = attachments;
    this.rulebook = rulebook;
  }

  static Owner owner(WarningRow row) {
    return new Owner(Dossier.OWNER_KIND, new Dossier(row.subject(), row.weekNo()).ownerId());
  }

  HandlingPage.Files page(
      SignedIn me, long chosen, List<WarningRow> rows, QueueFilter filter, Sent sent) {
    Owner owner = owner(rows.getFirst());
    String address = "/warnings/" + chosen + "/attachments";
    if (!maySupply(me)) {
      return new HandlingPage.Files(attachments.list(owner, null), null);
    }
    AttachmentList.Withdrawing withdrawing =
        mayWithdraw(rows)
            ? new AttachmentList.Withdrawing(
                address, filter.url(""), me.name(), sent.withdrawal(), sent.revising())
            : null;
    return new HandlingPage.Files(
        attachments.list(owner, withdrawing),
        attachments.upload(
            filter.url(address), place(rows), sent.upload().form(), sent.upload().problems()));
  }

  static boolean maySupply(SignedIn me) {
    return me.isCitySupervisor() || me.isCountySupervisor();
  }

  /** Not while a conclusion rests on the evidence: the warning has to be reopened first. */
  static boolean mayWithdraw(List<WarningRow> rows) {
    return rows.stream().noneMatch(row -> CONCLUDED.contains(row.state()));
  }

  /** The kinds that the rules of the dossier ask for, and one for whatever else tells something. */
  AttachmentPlace place(List<WarningRow> rows) {
    Map<String, String> titles = new LinkedHashMap<>();
    rows.stream()
        .map(WarningRow::ruleId)
        .distinct()
        .flatMap(rule -> rulebook.rule(rule).attachments().stream())
        .forEach(kind -> titles.merge(kind.kind(), kind.title(), DossierFiles::either));
    titles.put(OTHER, "其他材料");
    List<Choice> kinds =
        titles.entrySet().stream().map(kind -> new Choice(kind.getKey(), kind.getValue())).toList();
    return new AttachmentPlace(owner(rows.getFirst()), rows.getFirst().unitCode(), kinds);
  }

  /** Rules word the same kind each in their own way. */
  private static String either(String title, String other) {
    return title.contains(other) ? title : title + " / " + other;
  }

  /** What a conclusion of the rules' warnings still lacks, in words. */
  List<String> missing(List<Rule> rules, WarningRow row) {
    Set<String> there = attachments.listKinds(owner(row));
    return rules.stream()
        .flatMap(rule -> rule.attachments().stream())
        .filter(kind -> !there.contains(kind.kind()))
        .flatMap(kind -> needed(kind).stream())
        .distinct()
        .toList();
  }

  private static List<String> needed(AttachmentKind kind) {
    return switch (kind.requiredWhen()) {
      case ALWAYS -> List.of(kind.title() + "（必须）");
      case IRREGULAR -> List.of(kind.title() + "（有异常时必须）");
      case NEVER -> List.of();
    };
  }
}
