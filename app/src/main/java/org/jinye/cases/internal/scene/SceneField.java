package org.jinye.cases.internal.scene;

import java.util.Arrays;
import java.util.Optional;

/** What is written down at a scene, once for each record; codes are those that devices send. */
public enum SceneField {
  FOUND_AT("foundAt", "发现时间", 20),
  PLACE("place", "地点", 300),
  CAUSE("cause", "涉嫌案由", 10),
  CAMPAIGN("campaign", "专项行动", 100),
  PARTY_KIND("partyKind", "当事人类别", 20),
  PARTY_NAME("partyName", "当事人", 200),
  PARTY_SEX("partySex", "性别", 10),
  PARTY_IDENTITY("partyIdentity", "证件号码", 40),
  PARTY_TELEPHONE("partyTelephone", "电话", 40),
  PARTY_ADDRESS("partyAddress", "住址（地址）", 300),
  PARTY_LICENCE("partyLicence", "许可证号", 20),
  OFFICERS("officers", "执法人员", 400),
  SHOWN_CERTIFICATES("shownCertificates", "已出示检查证和执法证", 5),
  PARTY_PRESENT("partyPresent", "当事人在场", 5),
  FROM("from", "检查开始", 20),
  TO("to", "检查结束", 20),
  MANNER("manner", "检查方式", 500),
  CONTENT("content", "现场情况", 4_000),
  PARTY_WORDS("partyWords", "当事人意见", 1_000),
  KEEPS("keeps", "先行登记保存", 5),
  KEPT_AT("keptAt", "保存地点", 200),
  KEPT_UNTIL("keptUntil", "保存期限至", 10);

  private final String code;
  private final String title;
  private final int longest;

  SceneField(String code, String title, int longest) {
    this.code = code;
    this.title = title;
    this.longest = longest;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** In characters. */
  int longest() {
    return longest;
  }

  /** Whether it lies sealed and is shown on a click only. */
  public boolean isSensitive() {
    return this == PARTY_IDENTITY || this == PARTY_TELEPHONE;
  }

  static Optional<SceneField> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
