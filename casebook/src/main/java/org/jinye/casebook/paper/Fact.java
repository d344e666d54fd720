package org.jinye.casebook.paper;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;
import org.jinye.casebook.procedure.Limit;

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
  BUREAU_NAME(file -> file.bureau().name()),
  GOODS_CARTONS(GoodsFacts::cartons),
  GOODS_VALUE(GoodsFacts::value),
  GOODS_QUANTITY(GoodsFacts::quantity),
  FINE(file -> ofDecision(file, Decision::fine)),
  GAINS(file -> ofDecision(file, Decision::gains)),
  DECISION_NUMBER(file -> numberOf(file, "penalty_decision", "spot_decision")),
  ENDED_ON(file -> file.endedOn() == null ? "" : file.endedOn().toString()),
  SHEETS(file -> FileContents.of(file).sheets()),
  /** Of the paper that is served. */
  SERVED_TITLE((_, about) -> about.map(Fact::titleOf).orElse("")),
  SERVED_NUMBER((_, about) -> about.map(Paper::number).orElse("")),
  /** Whom the served paper itself names, else the party. */
  RECEIVER(Fact::receiver),

  /** Found in the act unless the writer knows better. */
  BREACH_TIME(Hold.SUGGESTION, Fact::foundAt),
  CITATION(Hold.SUGGESTION, Fact::citation),
  DEFENCE_DAYS(Hold.SUGGESTION, file -> length(file, "DEFENCE", "")),
  HEARING_DAYS(Hold.SUGGESTION, file -> length(file, "HEAR_REQ", "")),
  REVIEW_DAYS(Hold.SUGGESTION, file -> length(file, "REVIEW", "日")),
  SUE_DAYS(Hold.SUGGESTION, file -> length(file, "SUE", "个月")),
  /** Only where a fine is decided. */
  PAYMENT_DAYS(Hold.SUGGESTION, file -> isFined(file) ? length(file, "PAY", "") : ""),
  PAY_AT(Hold.SUGGESTION, file -> file.bureau().payAt()),
  GOODS_ITEMS(Hold.SUGGESTION, GoodsFacts::items),
  GOODS_NATURE(Hold.SUGGESTION, GoodsFacts::nature),
  PRESERVATION_NUMBER(Hold.SUGGESTION, file -> numberOf(file, "preservation_notice")),
  RESULT(Hold.SUGGESTION, Fact::result),
  CONTENTS(Hold.SUGGESTION, file -> FileContents.of(file).words()),
  CLOSING_WORDS(Hold.SUGGESTION, file -> FileContents.of(file).closingWords());

  /** What a fact is for a paper. */
  private enum Hold {
    /** The paper must say just that. */
    BINDING,
    /** A beginning for whoever writes the paper. */
    SUGGESTION
  }

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final Causes CAUSES = Causes.read();

  private final Hold hold;

  @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
  private final BiFunction<CaseFile, Optional<Paper>, String> reading;

  Fact(Function<CaseFile, String> reading) {
    this(Hold.BINDING, reading);
  }

  Fact(Hold hold, Function<CaseFile, String> reading) {
    this.hold = hold;
    this.reading = (file, _) -> reading.apply(file);
  }

  Fact(BiFunction<CaseFile, Optional<Paper>, String> reading) {
    this.hold = Hold.BINDING;
    this.reading = reading;
  }

  /** As a paper of that case writes it. */
  public String of(CaseFile file) {
    return reading.apply(file, Optional.empty());
  }

  /** As a paper that serves, extends or answers another writes it. */
  public String of(CaseFile file, Paper about) {
    return reading.apply(file, Optional.of(about));
  }

  /** False for what whoever writes the paper may put in other words. */
  public boolean isBinding() {
    return hold == Hold.BINDING;
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

  private static String numberOf(CaseFile file, String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> file.findPaper(kind).stream())
        .map(Paper::number)
        .reduce("", (_, later) -> later);
  }

  private static String titleOf(Paper paper) {
    return PaperCatalogue.read().find(paper.kind()).map(PaperKind::title).orElse("");
  }

  private static String receiver(CaseFile file, Optional<Paper> about) {
    return about
        .flatMap(served -> served.find("summoned").or(() -> served.find("told")))
        .orElseGet(() -> of(file, Party::name));
  }

  /** The penalties with their amounts. */
  private static String citation(CaseFile file) {
    return CAUSES
        .find(file.cause(), file.discovery().at().toLocalDate())
        .map(Cause::citation)
        .orElse("");
  }

  private static boolean isFined(CaseFile file) {
    Decision decision = file.decision();
    return decision != null && decision.fine().fen() > 0;
  }

  /** How long a limit of the law is, as papers write it. */
  private static String length(CaseFile file, String limit, String unit) {
    return Limit.get(limit, file.discovery().at().toLocalDate()).length() + unit;
  }

  private static String result(CaseFile file) {
    Decision decision = file.decision();
    if (decision == null) {
      return "";
    }
    return decision.sanctions().isEmpty()
        ? "不予行政处罚"
        : decision.sanctions().stream()
            .map(sanction ->
                switch (sanction) {
                  case FINE -> sanction.title() + decision.fine() + "元";
                  case CONFISCATE_GAINS -> sanction.title() + decision.gains() + "元";
                  case WARNING,
                      ORDER_TO_CORRECT,
                      ORDER_TO_STOP,
                      SUSPEND_BUSINESS,
                      CONFISCATE_GOODS,
                      COMPULSORY_PURCHASE,
                      PUBLIC_DESTRUCTION,
                      REMOVE_QUALIFICATION ->
                      sanction.title();
                })
            .collect(Collectors.joining("；"));
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
