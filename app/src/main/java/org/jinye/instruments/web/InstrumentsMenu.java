package org.jinye.instruments.web;

import org.jinye.platform.web.MenuEntry;
import org.jinye.platform.web.UploadForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where the instruments stand in the menu, and how large a form with a file may be. */
@Configuration(proxyBeanMethods = false)
class InstrumentsMenu {

  private static final DataSize BESIDE = DataSize.ofMegabytes(1);

  @Bean
  MenuEntry instrumentsEntry() {
    return new MenuEntry("工作", "监督文书", "/instruments", "mail-forward", 25);
  }

  @Bean
  UploadForm instrumentFilesForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
    return new UploadForm(
        "/instruments/*/attachments/**", DataSize.ofBytes(largest.toBytes() + BESIDE.toBytes()));
  }
}
