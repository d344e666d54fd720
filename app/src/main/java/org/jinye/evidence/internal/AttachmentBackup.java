package org.jinye.evidence.internal;

import org.jinye.platform.backup.FileReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A backup without the evidence would be none. */
@Configuration(proxyBeanMethods = false)
class AttachmentBackup {

  @Bean
  FileReferences filesOfAttachments() {
    return new FileReferences(
        """
        select distinct 'attachments/' || left(sha256, 2) || '/' || sha256 from evidence.attachment
        """);
  }
}
