package org.jinye.organization.web.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.absence.AbsenceRow;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.organization.internal.post.HoldingRow;
import org.jinye.platform.numbers.IdentityNumber;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A person: posts over time, absences, account.
 *
 * @param identity for sex and birthday; null when none is stored
 * @param roles of the linked account today, in words
 * @param own whether it is the reader himself
 * @param errors of the forms on the page, by field
 * @param typed what stands in them
 */
public record PersonPage(
    PersonRow person,
    @Nullable IdentityNumber identity,
    List<HoldingRow> holdings,
    List<AbsenceRow> absences,
    String roles,
    LocalDate today,
    List<Choice> units,
    boolean keeps,
    boolean own,
    Map<String, String> errors,
    Map<String, String> typed) {

  private static final int SEX_DIGIT = 16;

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public String path() {
    return "/people/" + person.id();
  }

  /** 男，1985-03 出生，40 岁; empty without an identity number. */
  public String about() {
    if (identity == null) {
      return "未填身份证号";
    }
    boolean man = Character.digit(identity.value().charAt(SEX_DIGIT), 10) % 2 == 1;
    LocalDate born = identity.birthDate();
    return "%s，%d 年 %d 月出生，%d 岁"
        .formatted(
            man ? "男" : "女",
            born.getYear(),
            born.getMonthValue(),
            Period.between(born, today).getYears());
  }

  public boolean hasLeft() {
    LocalDate left = person.left();
    return left != null && left.isBefore(today);
  }
}
