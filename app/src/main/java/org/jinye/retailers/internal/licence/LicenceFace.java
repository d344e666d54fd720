package org.jinye.retailers.internal.licence;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The face of a licence as typed.
 *
 * @param scope codes of what may be sold, joined by commas
 */
public record LicenceFace(
    String number,
    String tradeName,
    String personInCharge,
    String enterpriseKind,
    String place,
    String scope,
    String supplier,
    String issuer,
    String issuedOn,
    String validFrom,
    String validTo) {

  public static final List<Choice> ENTERPRISE_KINDS =
      List.of(
          new Choice("个体", "个体"),
          new Choice("个人独资", "个人独资"),
          new Choice("合伙", "合伙"),
          new Choice("有限责任公司", "有限责任公司"),
          new Choice("股份有限公司", "股份有限公司"),
          new Choice("国有", "国有"),
          new Choice("集体", "集体"),
          new Choice("其他", "其他"));

  public static final List<Choice> SCOPES =
      List.of(
          new Choice("卷烟、雪茄烟", "卷烟、雪茄烟"),
          new Choice("卷烟", "卷烟"),
          new Choice("雪茄烟", "雪茄烟"),
          new Choice("电子烟", "电子烟"));

  public LicenceFace {
    number = clean(number);
    tradeName = clean(tradeName);
    personInCharge = clean(personInCharge);
    enterpriseKind = clean(enterpriseKind);
    place = clean(place);
    scope = clean(scope);
    supplier = clean(supplier);
    issuer = clean(issuer);
    issuedOn = clean(issuedOn);
    validFrom = clean(validFrom);
    validTo = clean(validTo);
  }

  /** The face as it stands, for the form that corrects it. */
  public static LicenceFace of(Licence licence) {
    return new LicenceFace(
        licence.number(),
        licence.tradeName(),
        licence.personInCharge(),
        licence.enterpriseKind(),
        licence.place(),
        licence.scope(),
        licence.supplier(),
        licence.issuer(),
        licence.issuedOn().toString(),
        licence.validFrom().toString(),
        licence.validTo().toString());
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
