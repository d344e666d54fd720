package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.crime.NetworkFigures;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.casebook.crime.NetworkMeter;
import org.jinye.casebook.crime.NetworkPapers;
import org.jinye.casebook.crime.NetworkStandard;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferEvent;
import org.jinye.casebook.transfer.TransferStep.Act;
import org.jinye.cases.CaseRow;
import org.springframework.stereotype.Component;

/** Measures networks by both standards, from the records in sight and what people entered. */
@Component
public class MeasuringNetwork {

  private static final int PROVINCE_DIGITS = 2;

  private final NetworkStore store;
  private final NetworkApplicationStore applications;
  private final CaseStore cases;
  private final CaseFiles files;
  private final TransferStore transfers;

  MeasuringNetwork(
      NetworkStore store,
      NetworkApplicationStore applications,
      CaseStore cases,
      CaseFiles files,
      TransferStore transfers) {
    this.store = store;
    this.applications = applications;
    this.cases = cases;
    this.files = files;
    this.transfers = transfers;
  }

  /** That of the case, or what one would show if it were begun. */
  public MeasuredNetwork of(CaseRow lead) {
    return store
        .findOf(lead.id())
        .flatMap(network -> list(List.of(network)).stream().findFirst())
        .orElseGet(() -> {
          Map<Long, TransferCourse> courses = transfers.courses(List.of(lead.id()));
          List<NetworkFinding> findings = records(List.of(lead), courses);
          return new MeasuredNetwork(
              null,
              lead,
              List.of(),
              courses,
              List.of(),
              findings,
              meters(lead, findings),
              List.of());
        });
  }

  /** In the same number of queries, however many. */
  public List<MeasuredNetwork> list(List<NetworkRow> networks) {
    List<Long> ids = networks.stream().map(NetworkRow::id).toList();
    Map<Long, List<NetworkStore.Tie>> ties =
        store.ties(ids).stream().collect(Collectors.groupingBy(NetworkStore.Tie::networkId));
    Map<Long, List<NetworkFact>> facts =
        store.facts(ids).stream().collect(Collectors.groupingBy(NetworkFact::networkId));
    Map<Long, List<NetworkApplicationRow>> asked =
        applications.list(ids).stream()
            .collect(Collectors.groupingBy(NetworkApplicationRow::networkId));
    Set<Long> files =
        Stream.concat(
                networks.stream().map(NetworkRow::fileId),
                ties.values().stream().flatMap(List::stream).map(NetworkStore.Tie::fileId))
            .collect(Collectors.toSet());
    Map<Long, CaseRow> rows =
        cases.list(files).stream().collect(Collectors.toMap(CaseRow::id, Function.identity()));
    Map<Long, TransferCourse> courses = transfers.courses(rows.keySet());
    List<MeasuredNetwork> measured = new ArrayList<>();
    for (NetworkRow network : networks) {
      CaseRow lead = rows.get(network.fileId());
      if (lead != null) {
        List<MeasuredNetwork.Tied> tied =
            ties.getOrDefault(network.id(), List.of()).stream()
                .flatMap(tie ->
                    Stream.ofNullable(rows.get(tie.fileId()))
                        .map(row -> new MeasuredNetwork.Tied(tie, row)))
                .toList();
        measured.add(
            measure(
                network,
                lead,
                tied,
                courses,
                facts.getOrDefault(network.id(), List.of()),
                asked.getOrDefault(network.id(), List.of())));
      }
    }
    return measured;
  }

  private static MeasuredNetwork measure(
      NetworkRow network,
      CaseRow lead,
      List<MeasuredNetwork.Tied> ties,
      Map<Long, TransferCourse> courses,
      List<NetworkFact> facts,
      List<NetworkApplicationRow> applications) {
    List<CaseRow> members =
        Stream.concat(Stream.of(lead), ties.stream().map(MeasuredNetwork.Tied::row)).toList();
    Set<Long> ids = members.stream().map(CaseRow::id).collect(Collectors.toSet());
    List<NetworkFact> counted =
        facts.stream()
            .filter(fact -> {
              Long about = fact.content().about();
              return about == null || ids.contains(about);
            })
            .toList();
    List<NetworkFinding> findings = new ArrayList<>(records(members, courses));
    counted.forEach(fact -> findings.add(fact.finding()));
    return new MeasuredNetwork(
        network,
        lead,
        ties,
        courses.entrySet().stream()
            .filter(entry -> ids.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        counted,
        findings,
        meters(lead, findings),
        applications);
  }

  /** What the records say: the value of goods, and arrests entered with the transfer. */
  private static List<NetworkFinding> records(
      List<CaseRow> members, Map<Long, TransferCourse> courses) {
    List<NetworkFinding> findings = new ArrayList<>();
    for (CaseRow row : members) {
      if (row.valueFen() > 0) {
        findings.add(
            new NetworkFinding(
                NetworkFinding.Kind.MONEY,
                null,
                "查获物品",
                row.valueFen(),
                "案件 " + row.title() + " 核价",
                row.url()));
      }
      for (TransferEvent event :
          courses.getOrDefault(row.id(), TransferCourse.SUSPECTED).events()) {
        if (event.what() == Act.ARREST && event.persons() > 0) {
          findings.add(
              new NetworkFinding(
                  NetworkFinding.Kind.ARREST,
                  null,
                  event.words(),
                  event.persons(),
                  "案件 "
                      + row.title()
                      + " 移送经过 "
                      + event.when().toLocalDate()
                      + (event.document().isEmpty() ? "" : "，" + event.document()),
                  row.url() + "/transfer"));
        }
      }
    }
    return findings;
  }

  /** By the standards that held on the day of the discovery. */
  private static List<NetworkMeter> meters(CaseRow lead, List<NetworkFinding> findings) {
    LocalDate day = lead.foundAt().toLocalDate();
    String province = lead.unitCode().substring(0, PROVINCE_DIGITS);
    NetworkFigures figures = NetworkFigures.of(findings);
    return Arrays.stream(NetworkStandard.Level.values())
        .flatMap(level -> NetworkStandard.find(level, province, day).stream())
        .map(standard -> NetworkMeter.measure(standard, figures))
        .toList();
  }

  /** What goes with an application, from the files in sight. */
  public NetworkPapers papers(MeasuredNetwork of, LocalDate day) {
    return NetworkPapers.of(day, members(of), of.findings());
  }

  /** The application as it can be written today. */
  public NetworkApplication application(
      MeasuredNetwork of, NetworkMeter meter, String words, LocalDate day) {
    List<NetworkPapers.Member> members = members(of);
    return NetworkApplication.of(
        of.name(),
        words,
        members,
        meter,
        of.findings(),
        NetworkPapers.of(day, members, of.findings()));
  }

  private List<NetworkPapers.Member> members(MeasuredNetwork of) {
    Map<Long, CaseFiles.Whole> whole =
        files.list(of.members().stream().map(CaseRow::id).toList()).stream()
            .collect(Collectors.toMap(one -> one.row().id(), Function.identity()));
    return of.members().stream()
        .flatMap(row -> Stream.ofNullable(whole.get(row.id())))
        .map(one -> new NetworkPapers.Member(one.row().url(), one.file(), of.course(one.row())))
        .toList();
  }
}
