package org.jinye.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jinye.platform.StartRefused;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProductionAccessTest {

  private static final String GOOD = "tY7-kq2_Lw9z";
  private static final String OTHER = "pX4-mv8_Rc3n";

  @Autowired private DatabaseAccess access;

  @ParameterizedTest
  @CsvSource({
    "jinye_owner, short, jinye_app, tY7-kq2_Lw9z, 太短",
    "jinye_owner, tY7-kq2_Lw9z, jinye_app, short, 太短",
    "jinye_owner, mysecretpassword, jinye_app, tY7-kq2_Lw9z, 容易猜到",
    "jinye_owner, tY7-kq2_Lw9z, jinye_app, jinye_app_2026, 容易猜到",
    "jinye_owner, aaaabbbbcccc, jinye_app, tY7-kq2_Lw9z, 容易猜到",
    "jinye_owner, tY7-kq2_Lw9z, jinye_app, tY7-kq2_Lw9z, 不能相同",
    "jinye, tY7-kq2_Lw9z, jinye, pX4-mv8_Rc3n, 不能是同一个角色"
  })
  void refusesWeakOrSharedLogins(
      String owner, String ownerPassword, String application, String password, String words) {
    assertThatThrownBy(
            () -> ProductionAccess.checkLogins(logins(owner, ownerPassword, application, password)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(words);
  }

  @Test
  void takesGoodOnes() {
    assertThatCode(
            () -> ProductionAccess.checkLogins(logins("jinye_owner", GOOD, "jinye_app", OTHER)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesARoleThatPassesRowLevelSecurity() {
    var asOwner = new DatabaseAccess(access.url(), access.owner(), access.owner());
    assertThatThrownBy(() -> ProductionAccess.checkRights(asOwner))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("权限过大");
    assertThatCode(() -> ProductionAccess.checkRights(access)).doesNotThrowAnyException();
  }

  private static DatabaseAccess logins(
      String owner, String ownerPassword, String application, String password) {
    return new DatabaseAccess(
        "jdbc:postgresql://db/jinye",
        new DatabaseAccess.Login(owner, ownerPassword),
        new DatabaseAccess.Login(application, password));
  }
}
