package org.jinye.casebook.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Party;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;

/** Facts of a case as papers write them; empty while they are not known. */
public enum Fact {
  CAUSE(Fact::cause),
  CASE_NUMBER(CaseFile::number),
  SOURCE(file -> file.discovery().source().title()),
  FOUND_AT(Fact::foundAt),
  PLACE(file -> file.discovery().place()),
  FILED_ON(file -> file.filedOn() == null ? "" : file.filedOn().toString()),
  OFFICERS(file ->
      file.officers().stream()
          .map(officer -> officer.name() + "（" + officer.certificate() + "）")
          .collect(Collectors.joining("、"))),
  PARTY_NAME(file -> of(file, Party::name)),
  PARTY_SEX(file -> ofPerson(file, Party.Individual::sex)),
  PARTY_AGE(Fact::age),
  PARTY_ETHNICITY(file -> ofPerson(file, Party.Individual::ethnicity)),
  PARTY_IDENTITY(file -> ofPerson(file, Party.Individual::identityNumber)),
  PARTY_OCCUPATION(file -> ofPerson(file, Party.Individual::occupation)),
  PARTY_EMPLOYER(file -> ofPerson(file, Party.Individual::employer)),
  PARTY_ADDRESS(file -> of(file, Party::address)),
  PARTY_TELEPHONE(file -> of(file, Party::telephone)),
  PARTY_CODE(file -> ofOrganisation(file, Party.Organisation::creditCode)),
  PARTY_HEAD(file -> ofOrganisation(file, Party.Organisation::personInCharge)),
  PARTY_LICENCE(file -> of(file, Party::licence)),
  BUREAU_ADDRESS(file -> file.bureau().address()),
  REVIEW_BODY(file -> file.bureau().reviewBody()),
  COURT(file -> file.bureau().court()),
  GOODS_CARTONS(Fact::cartons),
  GOODS_VALUE(Fact::value),
  FINE(file -> ofDecision(file, Decision::fine)),
  GAINS(file -> ofDecision(file, Decision::gains));

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final Causes CAUSES = Causes.read();

  @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
  private final Function<CaseFile, String> reading;

  Fact(Function<CaseFile, String> reading) {
    this.reading = reading;
  }

  /** As a paper of that case writes it. */
  public String of(CaseFile file) {
    return reading.apply(file);
  }

  private static String foundAt(CaseFile file) {
    return MINUTE.format(file.discovery().at());
  }

  private static String cause(CaseFile file) {
    return CAUSES
        .find(file.cause(), file.discovery().at().toLocalDate())
        .map(Cause::title)
        .orElse("");
  }

  /** In full years on the day of the discovery. */
  private static String age(CaseFile file) {
    LocalDate found = file.discovery().at().toLocalDate();
    return file.findParty()
        .filter(Party.Individual.class::isInstance)
        .map(party -> ((Party.Individual) party).born())
        .filter(born -> !born.isAfter(found))
        .map(born -> String.valueOf(Period.between(born, found).getYears()))
        .orElse("");
  }

  /** Only what is counted in sticks. */
  private static String cartons(CaseFile file) {
    BigDecimal cartons =
        file.goods().stream()
            .filter(line -> line.quantity().measure() == Measure.STICKS)
            .map(line -> line.quantity().in(QuantityUnit.CARTON))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return cartons.signum() == 0 ? "" : cartons.stripTrailingZeros().toPlainString();
  }

  /** Empty while a line has no price. */
  private static String value(CaseFile file) {
    List<Optional<Money>> values = file.goods().stream().map(GoodsLine::findValue).toList();
    return values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)
        ? ""
        : values.stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus).toString();
  }

  private static String of(CaseFile file, Function<Party, String> part) {
    return file.findParty().map(part).orElse("");
  }

  private static String ofPerson(CaseFile file, Function<Party.Individual, String> part) {
    return of(
        file,
        party ->
            switch (party) {
              case Party.Individual person -> part.apply(person);
              case Party.Organisation _ -> "";
            });
  }

  private static String ofOrganisation(CaseFile file, Function<Party.Organisation, String> part) {
    return of(
        file,
        party ->
            switch (party) {
              case Party.Individual _ -> "";
              case Party.Organisation organisation -> part.apply(organisation);
            });
  }

  private static String ofDecision(CaseFile file, Function<Decision, Money> part) {
    Decision decision = file.decision();
    return decision == null ? "" : part.apply(decision).toString();
  }
}
