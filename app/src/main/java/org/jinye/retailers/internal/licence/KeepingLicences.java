package org.jinye.retailers.internal.licence;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records licences, corrects their faces and changes their states. */
@Service
public class KeepingLicences {

  private static final String CHANGED_MEANWHILE = "别人刚刚改过这张许可证，请核对后再保存。";

  private final Licences licences;
  private final Divisions divisions;
  private final Clock clock;

  KeepingLicences(Licences licences, Divisions divisions, Clock clock) {
    this.licences = licences;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** What came of it: the licence's id, or words by field. */
  public sealed interface Outcome {

    record Kept(long licenceId) implements Outcome {}

    record NotTaken(Map<String, String> errors) implements Outcome {}
  }

  public Licence get(long id) {
    return licences.findLicence(id).orElseThrow(() -> NotFound.of("许可证"));
  }

  /** Words by field for a face that would be recorded for the retailer. */
  public Map<String, String> check(LicenceFace face) {
    return check(face, divisions::isCounty);
  }

  /** The same for many: whoever calls remembers which codes are those of counties. */
  public static Map<String, String> check(LicenceFace face, Predicate<String> isCounty) {
    return new LicenceCheck(face, isCounty).errors();
  }

  /** Whether a live licence bears the number within the term; the face was checked before. */
  public boolean isTaken(LicenceFace face) {
    return licences.isTaken(fresh(face, ""));
  }

  /** The licence that a face would make. */
  public static Licence fresh(LicenceFace face, String retailerId) {
    return licence(face, retailerId, "", null);
  }

  @Transactional
  public Outcome add(Retailer retailer, LicenceFace face, String person) {
    Map<String, String> errors = check(face);
    if (!errors.isEmpty()) {
      return new Outcome.NotTaken(errors);
    }
    Licence licence = licence(face, retailer.retailerId(), retailer.unitCode(), null);
    if (licences.isTaken(licence)) {
      return taken();
    }
    long id = licences.add(licence);
    licences.record(
        id,
        new LicenceEvent(
            licence.issuedOn(), null, LicenceState.VALID, null, "发证", "", person, clock.instant()));
    return new Outcome.Kept(id);
  }

  @Transactional
  public Outcome correct(Licence licence, int version, LicenceFace face) {
    Map<String, String> errors = check(face);
    if (!errors.isEmpty()) {
      return new Outcome.NotTaken(errors);
    }
    Licence corrected = licence(face, licence.retailerId(), licence.unitCode(), licence);
    if (licences.isTaken(corrected)) {
      return taken();
    }
    return version == licence.version() && licences.correct(corrected)
        ? new Outcome.Kept(licence.id())
        : new Outcome.NotTaken(Map.of("", CHANGED_MEANWHILE));
  }

  @Transactional
  public Outcome change(Licence licence, int version, StateChange change, String person) {
    StateCheck check = new StateCheck(licence, change, today());
    Map<String, String> errors = new HashMap<>(check.errors());
    if (version != licence.version()) {
      errors.put("", CHANGED_MEANWHILE);
    }
    if (!errors.isEmpty()) {
      return new Outcome.NotTaken(errors);
    }
    LicenceEvent event =
        new LicenceEvent(
            requireNonNull(check.on()),
            licence.stateOn(today()),
            LicenceState.valueOf(change.to()),
            check.until(),
            change.ground(),
            change.document(),
            person,
            clock.instant());
    if (!licences.move(licence, event)) {
      return new Outcome.NotTaken(Map.of("", CHANGED_MEANWHILE));
    }
    licences.record(licence.id(), event);
    return new Outcome.Kept(licence.id());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Outcome taken() {
    return new Outcome.NotTaken(Map.of("number", "这个许可证号在同一期间已经有一张有效的许可证。"));
  }

  private static Licence licence(
      LicenceFace face, String retailerId, String unitCode, @Nullable Licence before) {
    return new Licence(
        before == null ? 0 : before.id(),
        unitCode,
        retailerId,
        face.number(),
        face.tradeName(),
        face.personInCharge(),
        face.enterpriseKind(),
        face.place(),
        face.scope(),
        face.supplier(),
        face.issuer(),
        LocalDate.parse(face.issuedOn()),
        LocalDate.parse(face.validFrom()),
        LocalDate.parse(face.validTo()),
        before == null ? LicenceState.VALID : before.state(),
        before == null ? null : before.suspendedTo(),
        before == null ? 0 : before.version());
  }
}
