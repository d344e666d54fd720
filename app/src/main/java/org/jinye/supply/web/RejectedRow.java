package org.jinye.supply.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line where it stands in the file
 * @param fields as they stood in the file, in the order of its header; empty for a record that
 *     could not be taken apart
 * @param text that record, as it stood
 * @param correction what somebody made of it since
 */
public record RejectedRow(
    long line,
    List<Fault> faults,
    List<String> fields,
    @Nullable String text,
    @Nullable Correction correction) {

  /**
   * A fault.
   *
   * @param column as the file calls it; empty when the whole row is meant
   */
  public record Fault(RejectReason reason, String column) {

    public String words() {
      return column.isEmpty() ? reason.title() : column + "：" + reason.title();
    }
  }

  /** A row as somebody corrected it; {@code version} tells two people's work apart. */
  public record Correction(List<String> fields, String by, String at, int version) {}

  public RejectedRow with(@Nullable Correction made) {
    return new RejectedRow(line, faults, fields, text, made);
  }

  public boolean isCorrected() {
    return correction != null;
  }

  /** The value that counts now. */
  public String value(int column) {
    return correction != null && column < correction.fields().size()
        ? correction.fields().get(column)
        : original(column);
  }

  public String original(int column) {
    return column < fields.size() ? fields.get(column) : "";
  }

  public boolean isChanged(int column) {
    return !value(column).equals(original(column));
  }

  public boolean isFaulty(String title) {
    return faults.stream().anyMatch(fault -> fault.column().equals(title));
  }

  public List<String> values(int columns) {
    return IntStream.range(0, columns).mapToObj(this::value).toList();
  }

  public String reasons() {
    return faults.stream().map(Fault::words).collect(Collectors.joining("；"));
  }

  public String columns() {
    return faults.stream()
        .map(Fault::column)
        .filter(column -> !column.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
