package org.jinye.casebook.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;
import org.jspecify.annotations.Nullable;

/** A paper while it is being written. */
final class PaperDraft {

  private final FileDraft file;
  private final String kind;
  private final LocalDate date;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<Opinion> opinions = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();
  private List<GoodsLine> goods = List.of();
  private String number = "";
  private @Nullable String about;
  private int pages = 1;
  private boolean isSealed;

  PaperDraft(FileDraft file, String kind, LocalDate date, Map<String, String> fields) {
    this.file = file;
    this.kind = kind;
    this.date = date;
    this.fields.putAll(fields);
  }

  PaperDraft with(String field, String words) {
    fields.put(field, words);
    return this;
  }

  PaperDraft with(String field, LocalDate day) {
    return with(field, day.toString());
  }

  PaperDraft with(String field, BigDecimal number) {
    return with(field, number.stripTrailingZeros().toPlainString());
  }

  PaperDraft at(LocalDate day, int hour, int toHour) {
    return with("from", day.atTime(hour, 5).toString())
        .with("to", day.atTime(toHour, 40).toString());
  }

  PaperDraft numbered(String series) {
    number = file.number(series, date);
    return this;
  }

  PaperDraft goods(List<GoodsLine> lines) {
    goods = lines;
    return this;
  }

  PaperDraft pages(int number) {
    pages = number;
    return this;
  }

  PaperDraft sealed() {
    isSealed = true;
    return this;
  }

  PaperDraft about(Paper other) {
    about = other.id();
    return this;
  }

  PaperDraft opinion(Opinion.Role role, String name, LocalDate on) {
    opinions.add(new Opinion(role, name, "同意", on));
    return this;
  }

  PaperDraft signed(Signature.As as, String name) {
    signatures.add(new Signature(as, name, "", false, "", pages, date));
    return this;
  }

  PaperDraft signed(Signature.As as, String name, String words) {
    signatures.add(new Signature(as, name, "", false, words, pages, date));
    return this;
  }

  PaperDraft signed(Signature.As as, Officer officer) {
    signatures.add(
        new Signature(as, officer.name(), officer.certificate(), false, "", pages, date));
    return this;
  }

  /** Put into the file. */
  Paper add() {
    Paper paper =
        new Paper(
            file.nextId(),
            kind,
            number,
            date,
            about,
            fields,
            goods,
            opinions,
            signatures,
            pages,
            isSealed);
    file.add(paper);
    return paper;
  }
}
