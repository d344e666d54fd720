package org.jinye.cases.web;

import org.jinye.cases.internal.CaseFilter;
import org.jinye.cases.web.review.ReviewsPage;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where cases stand in the menu. */
@Configuration(proxyBeanMethods = false)
class CasesMenu {

  /** Heading of what is drawn from cases. */
  static final String LEDGERS = "办案台账";

  @Bean
  MenuEntry casesEntry() {
    return new MenuEntry("工作", "案件", CaseFilter.PATH, "briefcase", 22, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry caseStatisticsEntry() {
    return new MenuEntry(
        LEDGERS, "案件统计", CaseStatisticsPage.PATH, "chart-bar", 23, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry transfersEntry() {
    return new MenuEntry(
        LEDGERS, "涉刑移送", TransferListPage.PATH, "building-bank", 24, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry networksEntry() {
    return new MenuEntry(LEDGERS, "网络案件", NetworksPage.PATH, "affiliate", 24, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry reviewsEntry() {
    return new MenuEntry(
        LEDGERS, "案卷评查", ReviewsPage.PATH, "clipboard-check", 24, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry finesEntry() {
    return new MenuEntry(LEDGERS, "罚款台账", FinesPage.PATH, "receipt", 24, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry servicesEntry() {
    return new MenuEntry(LEDGERS, "送达台账", ServicesPage.PATH, "mail", 24, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry publicityEntry() {
    return new MenuEntry(
        LEDGERS, "处罚决定公开", PublicityPage.PATH, "speakerphone", 24, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry certificatesEntry() {
    return new MenuEntry("系统", "执法证", "/certificates", "id-badge", 305, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry bureausEntry() {
    return new MenuEntry("系统", "办案机关", BureausPage.PATH, "building", 306, CasesMenu::mayRead);
  }

  @Bean
  MenuEntry warehousesEntry() {
    return new MenuEntry(
        LEDGERS, "涉案物品仓库", WarehousesPage.PATH, "building-warehouse", 24, CasesMenu::mayRead);
  }

  /** Both sides have it: who sends proposals, and the marketing unit that answers. */
  @Bean
  MenuEntry proposalsEntry() {
    return new MenuEntry("工作", "供货建议", ProposalsPage.PATH, "truck-return", 24, me -> true);
  }

  static boolean mayRead(SignedIn me) {
    return !me.isOfBusiness();
  }
}
