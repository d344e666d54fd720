package org.jinye.warnings.web;

import org.jinye.platform.web.MenuEntry;
import org.jinye.platform.web.UploadForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where the workspace stands in the menu, and how large its form with a file may be. */
@Configuration(proxyBeanMethods = false)
class WarningsMenu {

  private static final DataSize BESIDE = DataSize.ofMegabytes(1);

  @Bean
  MenuEntry warningsEntry() {
    return new MenuEntry("工作", "预警", "/warnings", "alert-triangle", 20, me -> !me.isOfBusiness());
  }

  /** A file at its limit, and what the form has beside it. */
  @Bean
  UploadForm attachmentsForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
    return new UploadForm(
        "/warnings/*/attachments/**", DataSize.ofBytes(largest.toBytes() + BESIDE.toBytes()));
  }
}
