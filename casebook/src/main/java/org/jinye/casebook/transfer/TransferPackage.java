package org.jinye.casebook.transfer;

import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;

/**
 * What the police get with a case (国务院令第310号第六条), made of the papers that the file has today.
 *
 * @param entries one for each part, in the order of the article
 * @param hasGoods the case has goods to be handed over
 */
public record TransferPackage(List<Entry> entries, boolean hasGoods) {

  public TransferPackage {
    entries = List.copyOf(entries);
  }

  /**
   * A part with its papers.
   *
   * @param papers those of the file that bear a day
   * @param isDue the part must be there
   */
  public record Entry(TransferPart part, List<Paper> papers, boolean isDue) {

    public Entry {
      papers = List.copyOf(papers);
    }

    public boolean isMissing() {
      return isDue && papers.isEmpty();
    }
  }

  /**
   * A part that must be there and is not.
   *
   * @param kinds kinds of papers that would mend it, any of them
   */
  public record Missing(
      TransferPart.Code part, String words, String basis, String remedy, List<String> kinds) {

    public Missing {
      kinds = List.copyOf(kinds);
    }
  }

  public static TransferPackage of(CaseFile file) {
    return new TransferPackage(
        TransferPart.all().stream()
            .map(part -> new Entry(part, papers(file, part), part.isDueFor(file)))
            .toList(),
        !file.goods().isEmpty());
  }

  public List<Missing> missing() {
    return entries.stream().filter(Entry::isMissing).map(TransferPackage::missing).toList();
  }

  public boolean isComplete() {
    return missing().isEmpty();
  }

  /** The papers that are a part. */
  public List<Paper> papers(TransferPart.Code part) {
    return entries.stream()
        .filter(entry -> entry.part().code() == part)
        .flatMap(entry -> entry.papers().stream())
        .toList();
  }

  private static Missing missing(Entry entry) {
    TransferPart part = entry.part();
    return new Missing(part.code(), part.words(), part.basis(), part.remedy(), part.papers());
  }

  private static List<Paper> papers(CaseFile file, TransferPart part) {
    return file.papers().stream()
        .filter(paper -> part.papers().contains(paper.kind()))
        .filter(paper -> paper.date() != null)
        .toList();
  }
}
