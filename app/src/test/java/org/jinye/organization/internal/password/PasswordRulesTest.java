package org.jinye.organization.internal.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

  @Test
  void takesThreeKindsOfCharactersOrLength() {
    assertThat(problems("Haiyan-2026-k")).isEmpty();
    assertThat(problems("correct horse battery")).isEmpty();
    assertThat(problems("只有自己知道的一句话abc12")).isEmpty();
  }

  @Test
  void refusesWhatIsShortSimpleOrMonotonous() {
    assertThat(problems("Kurz-1")).containsExactly(PasswordProblem.TOO_SHORT);
    assertThat(problems("abcdefghijkl")).containsExactly(PasswordProblem.TOO_SIMPLE);
    assertThat(problems("abababababababab")).containsExactly(PasswordProblem.TOO_FEW_CHARACTERS);
    assertThat(problems("")).contains(PasswordProblem.TOO_SHORT, PasswordProblem.TOO_SIMPLE);
  }

  @Test
  void refusesNameAndPublishedPassword() {
    assertThat(problems("Xianju01-2026!")).containsExactly(PasswordProblem.HAS_NAME);
    assertThat(problems("我是王小明，烟草专卖局Abc1")).containsExactly(PasswordProblem.HAS_NAME);
    assertThat(problems("Jinye-Demo-2026!")).containsExactly(PasswordProblem.PUBLISHED);
  }

  @Test
  void refusesWhatTheEncoderWouldCutOff() {
    assertThat(problems("Ab1-".repeat(18) + "x")).contains(PasswordProblem.TOO_LONG);
    assertThat(problems("一二三四五六七八九十".repeat(3))).contains(PasswordProblem.TOO_LONG);
  }

  private static Set<PasswordProblem> problems(String password) {
    return PasswordRules.problems(password, "xianju01", "王小明");
  }
}
