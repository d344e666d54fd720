package org.jinye.retailers;

import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.internal.register.SettlementAccount;
import org.jinye.retailers.internal.register.Telephone;
import org.springframework.stereotype.Component;

/**
 * The keys that stand in place of telephones and settlement accounts, so that data from elsewhere
 * can be compared with the register without either being clear.
 */
@Component
public class AttributeKeys {

  private final Secrets secrets;

  AttributeKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  /** 64 hexadecimal digits; empty when the text holds no account. */
  public String account(String typed) {
    return SettlementAccount.key(typed, secrets);
  }

  /** 64 hexadecimal digits; empty when the text holds no number. */
  public String telephone(String typed) {
    String digits = Telephone.digits(typed);
    return digits.isEmpty() ? "" : secrets.index(Telephone.PURPOSE, digits);
  }
}
