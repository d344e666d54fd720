package org.jinye.casebook.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.WorkDays;
import org.jinye.casebook.penalty.SimpleProcedure;

/** The tests of {@link Need.What} over one file on one day. */
record Needs(CaseFile file, LocalDate today, WorkDays workDays) {

  private static final int OFFICERS = 2;
  private static final SimpleProcedure SPOT = SimpleProcedure.read();

  List<Lacking> lacking(CaseStep step) {
    return step.needs().stream().filter(need -> !isMet(need)).map(Lacking::of).toList();
  }

  private boolean isMet(Need need) {
    return switch (need.what()) {
      case PAPER -> findDated(need).isPresent();
      case APPROVED -> findDated(need).filter(Needs::isApproved).isPresent();
      case SERVED -> isServed(need);
      case SEALED -> findDated(need).filter(Paper::isSealed).isPresent();
      case CAUSE -> !file.cause().isBlank();
      case PLACE -> !file.discovery().place().isBlank();
      case PARTY -> file.findParty().filter(party -> !party.name().isBlank()).isPresent();
      case OFFICERS -> hasOfficers();
      case GOODS_VALUED -> file.goods().stream().allMatch(line -> line.price() != null);
      case NATURE_KNOWN ->
          file.goods().stream().allMatch(line -> line.nature() != GoodsLine.Nature.UNDETERMINED);
      case PRESERVATION_HANDLED -> isPreservationHandled();
      case WINDOW_OVER -> new Window(file, workDays).isOverOn(today);
      case HEARING_HELD -> isHearingHeld();
      case DISCUSSED -> !new HeavyPenalty(file).needsDiscussion() || findDated(need).isPresent();
      case SMALL_FINE -> isSmallFine();
      case DECISION -> file.decision() != null;
      case FINE_PAID -> isFinePaid();
      case ANNOUNCED -> isAnnounced(need);
    };
  }

  private Optional<Paper> findDated(Need need) {
    return need.papers().stream()
        .flatMap(kind -> file.papers(kind).stream())
        .filter(paper -> paper.date() != null && !paper.date().isAfter(today))
        .reduce((a, b) -> b);
  }

  private static boolean isApproved(Paper paper) {
    return paper.findOpinion(Opinion.Role.HEAD).filter(opinion -> opinion.on() != null).isPresent();
  }

  private boolean isServed(Need need) {
    return need.papers().stream()
        .flatMap(kind -> file.papers(kind).stream())
        .anyMatch(paper -> ServedOn.of(file, paper).filter(day -> !day.isAfter(today)).isPresent());
  }

  private boolean hasOfficers() {
    return file.officers().stream().filter(officer -> officer.mayActOn(today)).count() >= OFFICERS;
  }

  private boolean isPreservationHandled() {
    return file.papers("preservation_notice").stream()
        .allMatch(notice ->
            file.papers("preservation_disposal").stream()
                .anyMatch(disposal -> notice.id().equals(disposal.about())));
  }

  private boolean isHearingHeld() {
    return file.papers("hearing_notice").isEmpty()
        || file.findPaper("hearing_report").filter(report -> report.date() != null).isPresent();
  }

  /** What is not known yet is for other needs to say. */
  private boolean isSmallFine() {
    Decision decision = file.decision();
    Optional<Party> party = file.findParty();
    return decision == null
        || party.isEmpty()
        || SPOT.findObstacle(party.get(), decision, file.discovery().at().toLocalDate()).isEmpty();
  }

  private boolean isFinePaid() {
    Money due = file.decision() == null ? Money.ZERO : file.decision().fine();
    Money paid = file.receipts().stream().map(Receipt::money).reduce(Money.ZERO, Money::plus);
    return paid.compareTo(due) >= 0 || file.findPaper("enforcement_application").isPresent();
  }

  private boolean isAnnounced(Need need) {
    Limit claim = Limit.get("OWNERLESS", today);
    return findDated(need)
        .map(Paper::date)
        .filter(day -> today.isAfter(day.plusDays(claim.length())))
        .isPresent();
  }
}
