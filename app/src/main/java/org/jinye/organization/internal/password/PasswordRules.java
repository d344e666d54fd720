package org.jinye.organization.internal.password;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** What a new password must be like, as far as the password alone can tell. */
public final class PasswordRules {

  static final int SHORTEST = 12;

  /** From here on length makes up for a lack of variety. */
  static final int LONG = 16;

  /** bcrypt takes no more. */
  static final int LONGEST_BYTES = 72;

  static final int DIFFERENT = 5;
  static final int REMEMBERED = 5;

  private static final int CLASSES = 3;
  private static final String DEMO = "jinye-demo";

  private PasswordRules() {}

  /** All that is wrong, in the order of reading; empty for a good one. */
  public static Set<PasswordProblem> problems(String password, String username, String name) {
    Set<PasswordProblem> found = EnumSet.noneOf(PasswordProblem.class);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      found.add(PasswordProblem.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      found.add(PasswordProblem.TOO_LONG);
    }
    if (length < LONG && classes(password) < CLASSES) {
      found.add(PasswordProblem.TOO_SIMPLE);
    }
    if (password.codePoints().distinct().count() < DIFFERENT) {
      found.add(PasswordProblem.TOO_FEW_CHARACTERS);
    }
    if (contains(password, username) || contains(password, name)) {
      found.add(PasswordProblem.HAS_NAME);
    }
    if (contains(password, DEMO)) {
      found.add(PasswordProblem.PUBLISHED);
    }
    return found;
  }

  private static long classes(String password) {
    List<IntPredicate> classes =
        List.of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c));
    return classes.stream().filter(kind -> password.codePoints().anyMatch(kind)).count();
  }

  private static boolean contains(String password, String part) {
    return !part.isEmpty()
        && password.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
