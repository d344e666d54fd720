package org.jinye.evidence.internal;

import org.jinye.platform.backup.FileReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A backup without the evidence would be none. */
@Configuration(proxyBeanMethods = false)
class AttachmentBackup {

  @Bean
  FileReferences filesOfAttachments(Environment environment) {
    if ("s3".equals(environment.getProperty("jinye.attachments.store"))
        || !environment.getProperty("jinye.attachments.path", "").isEmpty()) {
      return FileReferences.elsewhere("注意：附件不在数据目录里（jinye.attachments.store 或 path），没有备份，请另行备份那里。");
    }
    return new FileReferences(
        """
        select distinct 'attachments/' || left(sha256, 2) || '/' || sha256 from evidence.attachment
        """);
  }
}
