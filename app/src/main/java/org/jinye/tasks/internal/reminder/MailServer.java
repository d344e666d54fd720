package org.jinye.tasks.internal.reminder;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The configured server. Not a bean of Spring's own kind, whose health check would ask it. */
@Component
class MailServer {

  private static final int PORT_WITH_TLS = 465;
  private static final String PATIENCE_MILLISECONDS = "10000";

  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final String from;

  MailServer(MailSettings settings) {
    from = settings.from();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties more = sender.getJavaMailProperties();
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
      more.setProperty("mail.smtp.auth", "true");
    }
    String starttls = Boolean.toString(settings.starttls());
    more.setProperty("mail.smtp.starttls.enable", starttls);
    more.setProperty("mail.smtp.starttls.required", starttls);
    more.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.port() == PORT_WITH_TLS));
    more.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (!settings.certificate().isBlank()) {
      more.put("mail.smtp.ssl.socketFactory", TrustedServer.sockets(settings.certificate()));
    }
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      more.setProperty("mail.smtp." + wait, PATIENCE_MILLISECONDS);
    }
  }

  /**
   * Hands it to the server, once.
   *
   * @throws MailException when the server did not take it
   */
  void send(Letter letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    sender.send(message);
  }
}
