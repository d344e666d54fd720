package org.jinye.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.platform.web.Refused;
import org.springframework.stereotype.Service;

/**
 * Holds a step back while a kind of attachment that it needs is missing. The owning module says
 * what a step needs; a withdrawn attachment does not count.
 */
@Service
public class RequiredKinds {

  private final Attachments attachments;

  RequiredKinds(Attachments attachments) {
    this.attachments = attachments;
  }

  /** A kind that a step needs: code, and the words for whoever has to bring it. */
  public record Need(String kind, String title) {

    /** {@code 缺少附件：店面照片。} */
    public String message() {
      return "缺少附件：" + title + "。";
    }
  }

  /** What the record still lacks, in the order of the needs, each once. */
  public List<Need> missing(Owner owner, Collection<Need> needs) {
    if (needs.isEmpty()) {
      return List.of();
    }
    Set<String> there = attachments.listKinds(owner);
    return needs.stream().distinct().filter(need -> !there.contains(need.kind())).toList();
  }

  /** Refuses the step with a message that names all that is missing. */
  public void demand(Owner owner, Collection<Need> needs) {
    List<Need> missing = missing(owner, needs);
    if (!missing.isEmpty()) {
      throw Refused.because(
          missing.stream()
              .map(Need::title)
              .collect(Collectors.joining("、", "还缺少附件：", "。请先上传，再办这一步。")));
    }
  }
}
