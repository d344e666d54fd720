package org.jinye.supply.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.jinye.platform.web.UploadForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where imports stand in the menu, and how much may come in at once. */
@Configuration(proxyBeanMethods = false)
class ImportsMenu {

  @Bean
  MenuEntry importsEntry() {
    return new MenuEntry("数据", "数据导入", "/imports", "file-import", 110, ImportsMenu::mayImport);
  }

  @Bean
  UploadForm importsForm(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    return new UploadForm("/imports", largest);
  }

  @Bean
  UploadForm importsByPrograms(
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    return new UploadForm("/api/imports", largest);
  }

  private static boolean mayImport(SignedIn me) {
    return me.isCitySupervisor() || me.isAdministrator();
  }
}
