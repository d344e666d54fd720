package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.procedure.ServedOn;

/** Closing after payment or execution, and the day of the archive. */
final class ClosingChecks {

  private ClosingChecks() {}

  static List<Place> closedEarly(Examined examined, Arguments with) {
    Stream<LocalDate> paid = examined.file().receipts().stream().map(Receipt::on);
    Stream<LocalDate> served =
        examined.decisions().flatMap(paper -> ServedOn.of(examined.file(), paper).stream());
    Optional<LocalDate> done = Stream.concat(paid, served).max(LocalDate::compareTo);
    return examined
        .papers(List.of("closing_report"))
        .flatMap(report ->
            done.stream()
                .filter(day -> Written.day(report, "closed_on").filter(day::isAfter).isPresent())
                .map(day -> Place.on(report, "closed_on", "到" + day + "才送达、缴款完毕，结案过早")))
        .toList();
  }

  /** The day of the cover is that of the closing note. */
  static List<Place> archiveDay(Examined examined, Arguments with) {
    return examined.file().findPaper("closing_note").stream()
        .flatMap(note ->
            examined
                .papers(List.of("cover"))
                .filter(cover -> !cover.text("archived_on").equals(note.text("archived_on")))
                .map(cover ->
                    Place.on(
                        cover,
                        "archived_on",
                        "归档日期“"
                            + cover.text("archived_on")
                            + "”，备考表为“"
                            + note.text("archived_on")
                            + "”")))
        .toList();
  }
}
