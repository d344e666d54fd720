package org.jinye.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;

/**
 * A city of its own for a test, with two counties and people: no test sees the rows of another.
 *
 * @param code four digits
 */
public record OwnCity(
    String code,
    SignedIn citySupervisor,
    SignedIn countySupervisor,
    SignedIn otherCounty,
    SignedIn leader) {

  /** The password of every account that a test makes. */
  public static final String PASSWORD = "only-for-tests";

  private static final AtomicInteger NEXT = new AtomicInteger(1001);

  public static OwnCity found(Organization organization) {
    String code = Integer.toString(NEXT.getAndIncrement());
    return Scope.system("test")
        .get(() -> {
          organization.ensureUnit(code, "试验市" + code);
          organization.ensureUnit(code + "01", "东县" + code);
          organization.ensureUnit(code + "02", "西县" + code);
          return new OwnCity(
              code,
              account(organization, "shi" + code, "市内管" + code, Role.SUPERVISOR, code),
              account(organization, "dong" + code, "东内管" + code, Role.SUPERVISOR, code + "01"),
              account(organization, "xi" + code, "西内管" + code, Role.SUPERVISOR, code + "02"),
              account(organization, "ling" + code, "领导" + code, Role.LEADER, code));
        });
  }

  public String eastCounty() {
    return code + "01";
  }

  public String westCounty() {
    return code + "02";
  }

  private static SignedIn account(
      Organization organization, String username, String name, Role role, String unit) {
    organization.ensureAccount(new NewAccount(username, PASSWORD, name, role, unit));
    return organization.findAccount(username).orElseThrow();
  }
}
