package org.jinye.casebook.crime;

import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Party;
import org.jinye.casebook.crime.NetworkPapers.Member;

/**
 * The application for acceptance of a network case (验收申请), as far as it can be written today.
 *
 * @param missing what keeps it from being handed in; empty when it may be
 */
public record NetworkApplication(String title, List<Section> sections, List<String> missing) {

  public NetworkApplication {
    sections = List.copyOf(sections);
    missing = List.copyOf(missing);
  }

  /** A part with its lines. */
  public record Section(String title, List<String> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Written from what is known.
   *
   * @param name of the network
   * @param words what the applicant writes himself; empty = nothing yet
   * @param members the case that leads the network first
   */
  public static NetworkApplication of(
      String name,
      String words,
      List<Member> members,
      NetworkMeter meter,
      List<NetworkFinding> findings,
      NetworkPapers papers) {
    List<Section> sections = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    sections.add(new Section("案件概述", words.isBlank() ? List.of("待写") : words.lines().toList()));
    if (words.isBlank()) {
      missing.add("案件概述还没有写");
    }
    members.forEach(member -> sections.add(facts(member.file())));
    for (NetworkMeter.Test test : meter.tests()) {
      List<String> proofs =
          findings.stream()
              .filter(test.subject()::isAbout)
              .map(finding -> finding.words() + "（" + finding.source() + "）")
              .toList();
      sections.add(new Section(test.title(), lines(test, proofs)));
      if (!test.isMet()) {
        missing.add(test.title() + "：" + test.missing());
      } else if (proofs.isEmpty()) {
        missing.add(test.title() + "：没有列明证据");
      }
    }
    sections.add(
        new Section("所附材料", papers.entries().stream().map(NetworkApplication::line).toList()));
    papers
        .missing()
        .forEach(entry -> missing.add("缺" + entry.part().title() + "：" + entry.part().remedy()));
    return new NetworkApplication(
        "关于申请验收“" + name + "”网络案件（" + meter.standard().level().title() + "）的报告", sections, missing);
  }

  /** It may be handed in. */
  public boolean isReady() {
    return missing.isEmpty();
  }

  private static String line(NetworkPapers.Entry entry) {
    return entry.part().title()
        + "："
        + (entry.proofs().isEmpty()
            ? entry.isDue() ? "缺" : "无"
            : String.join("；", entry.proofs().stream().map(NetworkPapers.Proof::words).toList()));
  }

  private static List<String> lines(NetworkMeter.Test test, List<String> proofs) {
    List<String> lines = new ArrayList<>();
    lines.add("现有：" + test.present());
    proofs.forEach(proof -> lines.add("证据：" + proof));
    return lines;
  }

  private static Section facts(CaseFile file) {
    return new Section(
        "案件 " + (file.number().isEmpty() ? "（未立案）" : file.number()),
        List.of(
            "查获时间：" + file.discovery().at().toString().replace('T', ' '),
            "查获地点：" + file.discovery().place(),
            "办案单位：" + file.bureau().name(),
            "当事人：" + String.join("、", file.parties().stream().map(Party::name).toList())));
  }
}
