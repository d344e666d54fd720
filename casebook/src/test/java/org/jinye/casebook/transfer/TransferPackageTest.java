package org.jinye.casebook.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.testing.Weekdays;
import org.junit.jupiter.api.Test;

class TransferPackageTest {

  private static final CaseFileExamples EXAMPLES = new CaseFileExamples(Weekdays.CALENDAR);

  @Test
  void aTransferredExampleHasEveryPart() {
    TransferPackage material = TransferPackage.of(EXAMPLES.clean(Course.TRANSFERRED, 1));
    assertThat(material.isComplete()).isTrue();
    assertThat(material.entries())
        .extracting(entry -> entry.part().code())
        .containsExactly(TransferPart.Code.values());
    assertThat(material.papers(TransferPart.Code.APPRAISAL))
        .extracting(Paper::kind)
        .containsExactly("appraisal_report");
    assertThat(material.papers(TransferPart.Code.OTHER))
        .extracting(Paper::kind)
        .contains("inspection_record", "questioning_record", "valuation");
  }

  @Test
  void saysWhatIsMissingByWhichArticleAndWhatToDo() {
    TransferPackage material = TransferPackage.of(EXAMPLES.clean(Course.PRESERVED, 1));
    assertThat(material.missing())
        .containsExactly(
            new TransferPackage.Missing(
                TransferPart.Code.LETTER,
                "缺涉嫌犯罪案件移送书",
                "国务院令第310号第六条第一项",
                "制作移送书，写明公安机关、涉嫌罪名和主要事实",
                List.of("police_transfer")),
            new TransferPackage.Missing(
                TransferPart.Code.GOODS_LIST,
                "缺涉案物品清单",
                "国务院令第310号第六条第三项",
                "按库存制作移送财物清单",
                List.of("transfer_goods")));
  }

  @Test
  void genuineGoodsNeedNoAppraisalFakeOnesDo() {
    assertThat(due(EXAMPLES.clean(Course.PRESERVED, 1))).doesNotContain("APPRAISAL");
    assertThat(due(EXAMPLES.clean(Course.APPRAISED, 1))).contains("APPRAISAL");
  }

  @Test
  void aCaseWithoutGoodsNeedsNoListOfThem() {
    assertThat(due(EXAMPLES.clean(Course.SPOT, 1))).containsExactly("LETTER", "REPORT");
  }

  @Test
  void everyPartNamesKindsOfTheCatalogue() {
    PaperCatalogue catalogue = PaperCatalogue.read();
    assertThat(TransferPart.all())
        .flatExtracting(TransferPart::papers)
        .allSatisfy(kind -> assertThat(catalogue.find(kind)).isPresent());
  }

  private static List<String> due(CaseFile file) {
    return TransferPackage.of(file).entries().stream()
        .filter(TransferPackage.Entry::isDue)
        .map(entry -> entry.part().code().name())
        .toList();
  }
}
