package org.jinye.casebook.crime;

import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Party;

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
   * What proves each test, in words that name papers or numbers.
   *
   * @param money for the amount
   * @param shape for links, premises or vehicles
   * @param arrests for the arrests
   */
  public record Evidence(List<String> money, List<String> shape, List<String> arrests) {

    public Evidence {
      money = List.copyOf(money);
      shape = List.copyOf(shape);
      arrests = List.copyOf(arrests);
    }

    /** In the order of the meter's tests. */
    private List<List<String>> inOrder() {
      return List.of(money, shape, arrests);
    }
  }

  public static NetworkApplication of(CaseFile file, NetworkMeter meter, Evidence evidence) {
    String level = meter.standard().level().title();
    List<Section> sections = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    sections.add(new Section("案件事实", facts(file)));
    for (int i = 0; i < meter.tests().size(); i++) {
      NetworkMeter.Test test = meter.tests().get(i);
      List<String> proofs = evidence.inOrder().get(i);
      sections.add(new Section(test.title(), lines(test, proofs)));
      if (!test.isMet()) {
        missing.add(test.title() + "：" + test.missing());
      }
      if (proofs.isEmpty()) {
        missing.add(test.title() + "：没有列明证据");
      }
    }
    sections.add(new Section("尚缺", missing.isEmpty() ? List.of("无") : missing));
    return new NetworkApplication(
        "关于申请验收“" + file.number() + "”网络案件（" + level + "）的报告", sections, missing);
  }

  /** It may be handed in. */
  public boolean isReady() {
    return missing.isEmpty();
  }

  private static List<String> lines(NetworkMeter.Test test, List<String> proofs) {
    List<String> lines = new ArrayList<>();
    lines.add("现有：" + test.present());
    proofs.forEach(proof -> lines.add("证据：" + proof));
    return lines;
  }

  private static List<String> facts(CaseFile file) {
    return List.of(
        "案件编号：" + file.number(),
        "查获时间：" + file.discovery().at().toString().replace('T', ' '),
        "查获地点：" + file.discovery().place(),
        "办案单位：" + file.bureau().name(),
        "当事人：" + String.join("、", file.parties().stream().map(Party::name).toList()));
  }
}
