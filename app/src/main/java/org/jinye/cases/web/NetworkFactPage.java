package org.jinye.cases.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.NetworkFact;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a network with all its versions.
 *
 * @param versions the newest first
 * @param seen number of the version that the form was filled from
 */
public record NetworkFactPage(
    MeasuredNetwork measured,
    List<NetworkFact> versions,
    List<Choice> parts,
    Map<String, String> typed,
    Map<String, String> errors,
    int seen,
    String formKey,
    boolean mayWrite,
    ZoneId zone)
    implements NetworkFields {

  @Override
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  @Override
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public NetworkFact now() {
    return versions.getFirst();
  }

  public String act(NetworkFact of) {
    return of.isWithdrawn() ? "撤销" : of.nth() == 1 ? "登记" : "改动";
  }

  public String when(NetworkFact of) {
    return CaseWords.minute(LocalDateTime.ofInstant(of.madeAt(), zone));
  }
}
