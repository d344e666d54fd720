package org.jinye.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenceNumberTest {

  @Test
  void takesAnIndividualAndAnEnterpriseOfAKnownCounty() {
    assertThat(LicenceNumber.problemWith("340102100001", "340102"::equals)).isEmpty();
    assertThat(LicenceNumber.problemWith(" 340102200001 ", "340102"::equals)).isEmpty();
    assertThat(new LicenceNumber("340102200001").isEnterprise()).isTrue();
    assertThat(new LicenceNumber("340102100001").isEnterprise()).isFalse();
    assertThat(new LicenceNumber("340102100001").county()).isEqualTo("340102");
  }

  @Test
  void refusesAnotherKindOfSubjectOrLength() {
    for (String wrong :
        new String[] {"340102300001", "34010210001", "3401021000011", "34010２100001"}) {
      assertThat(LicenceNumber.problemWith(wrong, county -> true))
          .hasValueSatisfying(problem -> assertThat(problem).contains("12位"));
    }
  }

  @Test
  void refusesACountyThatDoesNotExist() {
    assertThat(LicenceNumber.problemWith("349999100001", "340102"::equals))
        .contains("许可证号开头的县级区划代码349999不存在。");
  }

  @Test
  void tellsTheTierOfADivisionCode() {
    assertThat(DivisionCode.problemWith("34")).isEmpty();
    assertThat(DivisionCode.problemWith("3401")).isEmpty();
    assertThat(new DivisionCode("340102").isCounty()).isTrue();
    assertThat(new DivisionCode("3401").isCounty()).isFalse();
    for (String wrong : new String[] {"", "3", "340", "99", "34010", "3401021", "安徽"}) {
      assertThat(DivisionCode.problemWith(wrong)).as(wrong).isPresent();
    }
  }
}
