package org.jinye.tasks.internal.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.platform.Days;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.internal.procedure.ProcedureFile.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a version of a procedure for a unit; what runs keeps the version that it started with. */
@Service
public class AddingVersion {

  private final ProcedureBook book;
  private final Organization organization;
  private final Clock clock;

  AddingVersion(ProcedureBook book, Organization organization, Clock clock) {
    this.book = book;
    this.organization = organization;
    this.clock = clock;
  }

  /** The form as it was sent. */
  public record Form(String unit, String from, String to, String definition) {

    public Form {
      unit = clean(unit);
      from = clean(from);
      to = clean(to);
      definition = definition == null ? "" : definition;
    }

    private static String clean(@Nullable String sent) {
      return sent == null ? "" : sent.strip();
    }
  }

  /**
   * What checking came to.
   *
   * @param errors sentences by field; empty when it can be added
   * @param procedure null when it cannot be read
   */
  public record Checked(
      Map<String, String> errors,
      @Nullable Procedure procedure,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  public Checked check(Form form) {
    Map<String, String> errors = new LinkedHashMap<>();
    boolean nation = form.unit().isEmpty() && Scope.required().unitCode().isEmpty();
    if (!nation && organization.findUnit(form.unit()).isEmpty()) {
      errors.put("unit", "请选择单位。");
    }
    LocalDate from = day(form.from(), "from", errors);
    LocalDate to = form.to().isEmpty() ? null : day(form.to(), "to", errors);
    if (from == null && !errors.containsKey("from")) {
      errors.put("from", "请填写从哪一天起。");
    }
    if (from != null && from.isBefore(LocalDate.now(clock))) {
      errors.put("from", "不能早于今天，已经办过的步骤不会改变。");
    }
    if (from != null && to != null && to.isBefore(from)) {
      errors.put("to", "不能早于第一天。");
    }
    return switch (ProcedureFile.read(form.definition())) {
      case Reading.Refused no -> {
        errors.put("definition", String.join("", no.problems()));
        yield new Checked(errors, null, from, to);
      }
      case Reading.Understood ok -> {
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        if (book.forbidsOwnWay(ok.procedure().code(), form.unit(), day)) {
          errors.putIfAbsent("unit", "上级规定了统一办法，不允许单位另定。");
        }
        if (book.listVersions().stream()
            .noneMatch(v -> v.procedure().code().equals(ok.procedure().code()))) {
          errors.put("definition", "没有编码为“" + ok.procedure().code() + "”的流程。");
        }
        yield new Checked(errors, ok.procedure(), from, to);
      }
    };
  }

  /** Adds it as the unit's next version; errors as in {@link #check}. */
  @Transactional
  public Checked add(Form form) {
    Checked checked = check(form);
    LocalDate from = checked.from();
    Procedure procedure = checked.procedure();
    if (checked.errors().isEmpty() && from != null && procedure != null) {
      int next =
          book.listVersions().stream()
                  .filter(v ->
                      v.unitCode().equals(form.unit())
                          && v.procedure().code().equals(procedure.code()))
                  .mapToInt(Version::number)
                  .max()
                  .orElse(0)
              + 1;
      var draft =
          new ProcedureBook.Draft(form.unit(), procedure, form.definition(), from, checked.to());
      if (!book.add(draft, next)) {
        checked.errors().put("definition", "刚刚有人加了一个版本，请核对后再确认。");
      }
    }
    return checked;
  }

  private static @Nullable LocalDate day(String text, String field, Map<String, String> errors) {
    Optional<LocalDate> day = Days.find(text);
    if (!text.isEmpty() && day.isEmpty()) {
      errors.put(field, "请填写日期，例：2026-11-25。");
    }
    return day.orElse(null);
  }
}
