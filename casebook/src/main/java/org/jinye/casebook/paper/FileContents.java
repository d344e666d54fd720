package org.jinye.casebook.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Recording;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a bound file, in its order, with page numbers. A receipt of service lies behind the
 * paper that it proves. Cover, contents and closing note hold the others together: they are not
 * listed and bear no page numbers.
 */
public record FileContents(List<Entry> entries, List<Recording> recordings) {

  /** Papers of a kind that the catalogue does not know lie last. */
  private static final int LAST = 999;

  public FileContents {
    entries = List.copyOf(entries);
    recordings = List.copyOf(recordings);
  }

  /**
   * A line of the contents.
   *
   * @param nth 1, 2, 3 …
   * @param responsible who made it
   * @param firstPage 0 = not known, because pages of this or of an earlier paper were not counted
   * @param lastPage 0 = not known
   */
  public record Entry(
      int nth, Paper paper, String title, String responsible, int firstPage, int lastPage) {

    public String number() {
      return paper.number();
    }

    public @Nullable LocalDate date() {
      return paper.date();
    }

    /** 3, 3-5, or nothing while they are not known. */
    public String pages() {
      if (firstPage == 0) {
        return "";
      }
      return firstPage == lastPage ? String.valueOf(firstPage) : firstPage + "-" + lastPage;
    }
  }

  public static FileContents of(CaseFile file) {
    List<Entry> entries = new ArrayList<>();
    int next = 1;
    for (Paper paper : inOrder(file)) {
      boolean isKnown = next > 0 && paper.pages() > 0;
      entries.add(
          new Entry(
              entries.size() + 1,
              paper,
              title(file, paper),
              paper.find("institution").orElse(file.bureau().name()),
              isKnown ? next : 0,
              isKnown ? next + paper.pages() - 1 : 0));
      next = isKnown ? next + paper.pages() : 0;
    }
    return new FileContents(entries, file.recordings());
  }

  /** Papers whose pages nobody has counted yet. */
  public List<Paper> uncounted() {
    return entries.stream().map(Entry::paper).filter(paper -> paper.pages() == 0).toList();
  }

  /** How many pages have been counted. */
  public int pages() {
    return entries.stream().mapToInt(entry -> entry.paper().pages()).sum();
  }

  /** The pages of the whole file; empty while some are not counted. */
  String sheets() {
    return entries.isEmpty() || !uncounted().isEmpty() ? "" : String.valueOf(pages());
  }

  /** One line an entry, for who writes the contents by hand. */
  String words() {
    return entries.stream()
        .map(entry ->
            String.join(
                "　",
                String.valueOf(entry.nth()),
                entry.number(),
                entry.responsible(),
                entry.title(),
                entry.date() == null ? "" : String.valueOf(entry.date()),
                entry.pages()))
        .collect(Collectors.joining("\n"));
  }

  /** What the closing note says of the file: 本卷共有文书12件、34页；照片5张，录像1份。 */
  public String closingWords() {
    int open = uncounted().size();
    return "本卷共有文书"
        + entries.size()
        + "件、"
        + pages()
        + "页"
        + (open > 0 ? "（另有" + open + "件未计页数）" : "")
        + recorded()
        + "。";
  }

  private String recorded() {
    String counts =
        java.util.stream.Stream.of(Recording.Kind.values())
            .flatMap(kind -> count(kind).stream())
            .collect(Collectors.joining("，"));
    return counts.isEmpty() ? "" : "；" + counts;
  }

  private Optional<String> count(Recording.Kind kind) {
    long count = recordings.stream().filter(recording -> recording.kind() == kind).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            kind.title()
                + count
                + switch (kind) {
                  case PHOTOGRAPH -> "张";
                  case AUDIO, VIDEO -> "份";
                });
  }

  private static List<Paper> inOrder(CaseFile file) {
    Comparator<Paper> order =
        Comparator.<Paper>comparingInt(FileContents::place)
            .thenComparing(Paper::date, Comparator.nullsLast(Comparator.naturalOrder()));
    List<Paper> all = file.papers().stream().filter(FileContents::bearsPages).toList();
    return all.stream()
        .filter(paper -> served(file, paper).isEmpty())
        .sorted(order)
        .flatMap(paper -> behind(all, paper, order).stream())
        .toList();
  }

  /** The paper with the receipts that prove its service. */
  private static List<Paper> behind(List<Paper> all, Paper paper, Comparator<Paper> order) {
    List<Paper> together = new ArrayList<>(List.of(paper));
    all.stream()
        .filter(receipt -> isReceipt(receipt) && paper.id().equals(receipt.about()))
        .filter(_ -> !isReceipt(paper))
        .sorted(order)
        .forEach(together::add);
    return together;
  }

  /** The paper of the file behind which a receipt lies. */
  private static Optional<Paper> served(CaseFile file, Paper paper) {
    return isReceipt(paper)
        ? file.papers().stream()
            .filter(other -> other.id().equals(paper.about()))
            .filter(other -> !isReceipt(other) && bearsPages(other))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isReceipt(Paper paper) {
    return paper.kind().equals(Paper.SERVICE_RECEIPT);
  }

  private static String title(CaseFile file, Paper paper) {
    String title = PaperCatalogue.read().find(paper.kind()).map(PaperKind::title).orElse("其他材料");
    return served(file, paper)
        .flatMap(other -> PaperCatalogue.read().find(other.kind()))
        .map(kind -> title + "（" + kind.title() + "）")
        .orElse(title);
  }

  private static int place(Paper paper) {
    return PaperCatalogue.read().find(paper.kind()).map(PaperKind::order).orElse(LAST);
  }

  private static boolean bearsPages(Paper paper) {
    return PaperCatalogue.read()
        .find(paper.kind())
        .map(kind -> kind.group().bearsPages())
        .orElse(true);
  }
}
