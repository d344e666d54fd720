package org.jinye.organization.internal.person;

import java.util.Locale;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is sensitive about a person. */
@Component
public class PersonSecrets {

  private static final String IDENTITY = "organization.identity";
  private static final String TELEPHONE = "organization.telephone";

  private final Secrets secrets;

  PersonSecrets(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The three columns of one sensitive text. */
  @SuppressWarnings("ArrayRecordComponent") // a column's value on its way, never compared
  public record Sealed(byte @Nullable [] sealed, String masked, @Nullable String index) {

    static final Sealed NONE = new Sealed(null, "", null);
  }

  public Sealed identity(String clear) {
    return clear.isEmpty()
        ? Sealed.NONE
        : new Sealed(secrets.seal(clear), Mask.IDENTITY_NUMBER.of(clear), identityIndex(clear));
  }

  public Sealed telephone(String clear) {
    return clear.isEmpty()
        ? Sealed.NONE
        : new Sealed(secrets.seal(clear), Mask.TELEPHONE.of(clear), telephoneIndex(clear));
  }

  public String identityIndex(String clear) {
    return secrets.index(IDENTITY, clear.strip().toUpperCase(Locale.ROOT));
  }

  public String telephoneIndex(String clear) {
    return secrets.index(TELEPHONE, clear.strip());
  }

  public String open(byte[] sealed) {
    return secrets.open(sealed);
  }
}
