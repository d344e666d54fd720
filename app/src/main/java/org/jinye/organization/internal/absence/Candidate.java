package org.jinye.organization.internal.absence;

import org.jspecify.annotations.Nullable;

/**
 * Who can be away or stand in: a person, or an account that belongs to no person.
 *
 * @param personId null = an account alone
 * @param accountId null = he does not sign in
 * @param key what is typed for him: staff number, or the account's name
 * @param unitCode whose data he sees; empty = the nation's
 */
public record Candidate(
    @Nullable Long personId,
    @Nullable Long accountId,
    String key,
    String name,
    String unitCode,
    String unit) {

  /** 张三（东县局）. */
  public String words() {
    return name + "（" + unit + "）";
  }

  boolean isAccount(long id) {
    return accountId != null && accountId == id;
  }

  boolean isSame(Candidate other) {
    return key.equals(other.key);
  }

  /** Whether he sees the work of the other one. */
  boolean sees(Candidate other) {
    return other.unitCode.startsWith(unitCode);
  }

  /** The account where no person stands for it. */
  @Nullable Long accountAlone() {
    return personId == null ? accountId : null;
  }
}
