package org.jinye.warnings.web.followup;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.warnings.internal.followup.Concerned;
import org.jinye.warnings.internal.followup.FollowUpStore.Begun;
import org.jinye.warnings.internal.followup.Referral;
import org.jinye.warnings.internal.followup.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What followed from a warning, and what may be begun now.
 *
 * @param begun papers and referrals
 * @param title name and rule of the warning
 * @param visitors who may be sent; empty where no visit may be ordered
 * @param lookAt what the rule's opinion asks for
 * @param mayWrite whether papers and referrals may be begun
 * @param typed what comes back, by field
 */
public record FollowUpPage(
    Concerned warning,
    String title,
    List<Begun> begun,
    List<Visit> visits,
    List<Referral> referrals,
    List<Choice> visitors,
    String lookAt,
    String until,
    boolean mayWrite,
    String formKey,
    String form,
    Map<String, String> typed,
    Map<String, String> errors,
    ZoneId zone) {

  /** The day on which it was begun. */
  public String day(Begun one) {
    return one.openedAt().atZone(zone).toLocalDate().toString();
  }

  public String url() {
    return "/warnings/" + warning.id() + "/follow-up";
  }

  public boolean isEmpty() {
    return begun.isEmpty() && visits.isEmpty();
  }

  public long open() {
    return begun.stream().filter(one -> one.closedAt() == null).count()
        + visits.stream().filter(Visit::isOpen).count();
  }

  public @Nullable String error(String ofForm, String field) {
    return form.equals(ofForm) ? errors.get(field) : null;
  }

  public String value(String ofForm, String field, String otherwise) {
    return form.equals(ofForm) ? typed.getOrDefault(field, "") : otherwise;
  }

  public boolean isOpen(String ofForm) {
    return form.equals(ofForm);
  }

  public List<Choice> ways() {
    return java.util.Arrays.stream(Referral.Way.values())
        .map(way -> new Choice(way.name(), way.title()))
        .toList();
  }

  /** Address of what was begun. */
  public static String href(Begun one) {
    return (one.kind().equals("INSTRUMENT") ? "/instruments/" : "/referrals/") + one.reference();
  }
}
