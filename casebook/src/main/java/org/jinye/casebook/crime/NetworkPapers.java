package org.jinye.casebook.crime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.crime.NetworkFinding.Kind;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferEvent;

/**
 * What goes with an application for acceptance: what is asked for, what there is, what is missing.
 *
 * @param entries one for each part, in their order
 */
public record NetworkPapers(List<Entry> entries) {

  public NetworkPapers {
    entries = List.copyOf(entries);
  }

  /**
   * A case of the network.
   *
   * @param origin where it is; handed on as it is
   */
  public record Member(String origin, CaseFile file, TransferCourse course) {}

  /**
   * Something that is there.
   *
   * @param paper id of the paper in its case; empty = it is no paper of a case file
   */
  public record Proof(String words, String origin, String paper) {}

  /** A part with what there is of it. */
  public record Entry(NetworkPart part, List<Proof> proofs, boolean isDue) {

    public Entry {
      proofs = List.copyOf(proofs);
    }

    public boolean isMissing() {
      return isDue && proofs.isEmpty();
    }
  }

  /**
   * Of the parts that hold on a day.
   *
   * @param members the case that leads the network and those tied to it
   */
  public static NetworkPapers of(
      LocalDate day, List<Member> members, List<NetworkFinding> findings) {
    List<CaseFile> files = members.stream().map(Member::file).toList();
    return new NetworkPapers(
        NetworkPart.list(day).stream()
            .map(part -> new Entry(part, proofs(part, members, findings), part.isDueFor(files)))
            .toList());
  }

  public List<Entry> missing() {
    return entries.stream().filter(Entry::isMissing).toList();
  }

  private static List<Proof> proofs(
      NetworkPart part, List<Member> members, List<NetworkFinding> findings) {
    List<Proof> proofs = new ArrayList<>();
    for (Member member : members) {
      for (Paper paper : member.file().papers()) {
        if (part.papers().contains(paper.kind()) && paper.date() != null) {
          String number = paper.number().isEmpty() ? part.title() : paper.number();
          proofs.add(new Proof(number + "（" + paper.date() + "）", member.origin(), paper.id()));
        }
      }
      for (TransferEvent event : member.course().events()) {
        if (part.acts().contains(event.what())) {
          proofs.add(new Proof(words(event), member.origin() + "/transfer", ""));
        }
      }
    }
    findings.stream()
        .filter(finding -> part.kinds().contains(finding.kind()) && !isOfRecord(finding, members))
        .forEach(finding ->
            proofs.add(new Proof(finding.words() + "，" + finding.source(), finding.origin(), "")));
    findings.stream()
        .filter(finding -> finding.kind() == Kind.PAPER && finding.name().equals(part.code()))
        .forEach(finding -> proofs.add(new Proof(finding.source(), finding.origin(), "")));
    return proofs;
  }

  /** What a case's own record says is no proof of itself. */
  private static boolean isOfRecord(NetworkFinding finding, List<Member> members) {
    return members.stream()
        .anyMatch(member ->
            finding.origin().equals(member.origin())
                || finding.origin().equals(member.origin() + "/transfer"));
  }

  private static String words(TransferEvent event) {
    return event.when().toLocalDate()
        + (event.persons() == 0 ? "" : "，" + event.persons() + "人")
        + (event.document().isEmpty() ? "" : "，" + event.document());
  }
}
