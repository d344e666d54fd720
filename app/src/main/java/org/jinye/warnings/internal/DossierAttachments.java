package org.jinye.warnings.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.Owner;
import org.jinye.evidence.RequiredKinds;
import org.jinye.evidence.RequiredKinds.Need;
import org.jinye.rulebook.AttachmentKind;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.Step;
import org.springframework.stereotype.Component;

/** Which attachments a step needs, and which of them the dossiers lack. */
@Component
class DossierAttachments {

  private final RequiredKinds required;
  private final Rulebook rulebook;

  DossierAttachments(RequiredKinds required, Rulebook rulebook) {
    this.required = required;
    this.rulebook = rulebook;
  }

  /** Each dossier must have what the rules of its own warnings ask for. */
  List<Need> missing(List<StoredWarning> warnings, Step step) {
    Map<Owner, List<StoredWarning>> dossiers =
        warnings.stream()
            .collect(groupingBy(DossierAttachments::owner, LinkedHashMap::new, toList()));
    return dossiers.entrySet().stream()
        .flatMap(dossier ->
            required.missing(dossier.getKey(), needs(rulebook, dossier.getValue(), step)).stream())
        .distinct()
        .toList();
  }

  /** What the rules of the warnings ask for before the step. */
  static List<Need> needs(Rulebook rulebook, List<StoredWarning> warnings, Step step) {
    return warnings.stream()
        .flatMap(warning -> rulebook.rule(warning.ruleId()).attachments().stream())
        .filter(kind -> isNeeded(kind, step))
        .map(kind -> new Need(kind.kind(), kind.title()))
        .distinct()
        .toList();
  }

  private static boolean isNeeded(AttachmentKind kind, Step step) {
    return switch (step) {
      case Step.FindingHarmless ignored ->
          kind.requiredWhen() == AttachmentKind.RequiredWhen.ALWAYS;
      case Step.FindingIrregular ignored ->
          kind.requiredWhen() != AttachmentKind.RequiredWhen.NEVER;
      case Step.NotProcessing ignored -> false;
      case Step.Assigning ignored -> false;
      case Step.Returning ignored -> false;
      case Step.Reopening ignored -> false;
    };
  }

  private static Owner owner(StoredWarning warning) {
    return new Owner(Dossier.OWNER_KIND, warning.dossier().ownerId());
  }
}
