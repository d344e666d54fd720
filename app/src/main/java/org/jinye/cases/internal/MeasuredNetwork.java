package org.jinye.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.casebook.crime.NetworkMeter;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * A network as far as the asker sees it: cases out of his sight are not in it, nor what was found
 * in them.
 *
 * @param network null while nobody has begun one of the case
 * @param lead the case that leads it
 * @param courses transfers to the police by case
 * @param findings those of records and those that people entered
 * @param meters national first
 * @param applications the first first
 */
public record MeasuredNetwork(
    @Nullable NetworkRow network,
    CaseRow lead,
    List<Tied> ties,
    Map<Long, TransferCourse> courses,
    List<NetworkFact> facts,
    List<NetworkFinding> findings,
    List<NetworkMeter> meters,
    List<NetworkApplicationRow> applications) {

  public MeasuredNetwork {
    ties = List.copyOf(ties);
    courses = Map.copyOf(courses);
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
    meters = List.copyOf(meters);
    applications = List.copyOf(applications);
  }

  /** A case that was tied into it. */
  public record Tied(NetworkStore.Tie tie, CaseRow row) {}

  public String name() {
    return network == null ? lead.title() : network.name();
  }

  public String url() {
    return lead.url() + "/network";
  }

  /** The case that leads it and those tied to it. */
  public List<CaseRow> members() {
    return Stream.concat(Stream.of(lead), ties.stream().map(Tied::row)).toList();
  }

  public TransferCourse course(CaseRow of) {
    return courses.getOrDefault(of.id(), TransferCourse.SUSPECTED);
  }

  public long valueFen() {
    return findings.stream()
        .filter(one -> one.kind() == NetworkFinding.Kind.MONEY)
        .mapToLong(NetworkFinding::amount)
        .sum();
  }

  /** The highest standard that is reached today. */
  public Optional<Level> findReached() {
    return meters.stream().filter(NetworkMeter::isMet).map(of -> of.standard().level()).findFirst();
  }

  public Optional<NetworkMeter> findMeter(Level level) {
    return meters.stream().filter(of -> of.standard().level() == level).findFirst();
  }

  /** The highest standard at which it was accepted. */
  public Optional<Level> findAccepted() {
    return applications.stream()
        .map(NetworkApplicationRow::acceptedLevel)
        .filter(Objects::nonNull)
        .min(Level::compareTo);
  }

  public boolean isApplicationUnderWay() {
    return applications.stream().anyMatch(one -> one.state().isOpen());
  }

  /** The last application that was not withdrawn. */
  public Optional<NetworkApplicationRow> findLastApplication() {
    return applications.stream()
        .filter(one -> one.state() != Acceptance.WITHDRAWN)
        .reduce((one, later) -> later);
  }

  /** What was accepted stays so, whatever is applied for later. */
  public NetworkStanding standing() {
    Optional<Level> accepted = findAccepted();
    if (accepted.isPresent()) {
      return switch (accepted.get()) {
        case NATIONAL -> NetworkStanding.ACCEPTED_NATIONAL;
        case PROVINCIAL -> NetworkStanding.ACCEPTED_PROVINCIAL;
      };
    }
    Acceptance last =
        findLastApplication().map(NetworkApplicationRow::state).orElse(Acceptance.DRAFT);
    return switch (last) {
      case SUBMITTED -> NetworkStanding.SUBMITTED;
      case RETURNED -> NetworkStanding.RETURNED;
      case REFUSED -> NetworkStanding.REFUSED;
      case DRAFT, WITHDRAWN, ACCEPTED ->
          findReached()
              .map(level ->
                  switch (level) {
                    case NATIONAL -> NetworkStanding.REACHED_NATIONAL;
                    case PROVINCIAL -> NetworkStanding.REACHED_PROVINCIAL;
                  })
              .orElse(NetworkStanding.MEASURED);
    };
  }
}
