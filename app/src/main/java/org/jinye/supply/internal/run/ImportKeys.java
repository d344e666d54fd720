package org.jinye.supply.internal.run;

import java.util.Locale;
import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.AttributeKeys;
import org.jinye.supply.internal.intake.Keys;
import org.springframework.stereotype.Component;

/** Keys of accounts and telephones are those of the register; keys of parties are our own. */
@Component
class ImportKeys implements Keys {

  private static final String PARTY = "supply.party";

  private final AttributeKeys attributes;
  private final Secrets secrets;

  ImportKeys(AttributeKeys attributes, Secrets secrets) {
    this.attributes = attributes;
    this.secrets = secrets;
  }

  @Override
  public String key(Of of, String clear) {
    return switch (of) {
      case TELEPHONE -> attributes.telephone(clear);
      case ACCOUNT -> attributes.account(clear);
      case PARTY -> secrets.index(PARTY, clear.strip().toUpperCase(Locale.ROOT));
    };
  }
}
