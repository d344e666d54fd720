package org.jinye.supply.web;

import java.util.List;
import java.util.Optional;
import org.jinye.platform.web.Choice;
import org.jinye.supply.internal.run.Profiles;
import org.springframework.stereotype.Component;

/** What may be imported: the columns of our own format, and the profiles at hand. */
@Component
class KindGuides {

  private static final String OURS = "jinye";

  private final Profiles profiles;

  KindGuides(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Registers before what refers to them. */
  List<KindGuide> listAll() {
    return profiles.find(OURS).orElseThrow().profile().kinds().stream()
        .map(KindGuide::of)
        .sorted((a, b) -> a.kind().compareTo(b.kind()))
        .toList();
  }

  Optional<KindGuide> find(String kindId) {
    return listAll().stream().filter(guide -> guide.kind().id().equals(kindId)).findFirst();
  }

  List<Choice> listProfiles() {
    return profiles.listAll().stream()
        .map(known -> new Choice(known.profile().id(), known.profile().title()))
        .toList();
  }

  List<String> listProfileProblems() {
    return profiles.listProblems();
  }
}
