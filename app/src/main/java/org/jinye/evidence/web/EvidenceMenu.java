package org.jinye.evidence.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.jinye.platform.web.UploadForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where the pages of this module stand in the menu, and how large its forms may be. */
@Configuration(proxyBeanMethods = false)
class EvidenceMenu {

  private static final DataSize BESIDE = DataSize.ofMegabytes(1);

  @Bean
  MenuEntry documentsEntry() {
    return new MenuEntry("工作", "文书登记", "/documents", "file-certificate", 45);
  }

  @Bean
  MenuEntry storageEntry() {
    return new MenuEntry(
        "系统", "附件存储", "/attachments/storage", "database", 350, SignedIn::isAdministrator);
  }

  /** Whatever record files are added to: its address ends so. */
  @Bean
  UploadForm attachmentsForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
    return new UploadForm("/**/attachments", withTheRest(largest));
  }

  @Bean
  UploadForm revisionsForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
    return new UploadForm("/**/attachments/*/revise", withTheRest(largest));
  }

  @Bean
  UploadForm lookForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
    return new UploadForm("/attachments/look", withTheRest(largest));
  }

  @Bean
  UploadForm templatesForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
    return new UploadForm("/documents/templates", withTheRest(largest));
  }

  private static DataSize withTheRest(DataSize largest) {
    return DataSize.ofBytes(largest.toBytes() + BESIDE.toBytes());
  }
}
