package org.jinye.tasks.internal.reminder;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jinye.organization.Mailboxes;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.mail.*}.
 *
 * @param host server that takes the letters (SMTP); empty = no mail at all
 * @param port 465 is spoken to by TLS from the start
 * @param user empty = the server asks for none
 * @param from address of the sender
 * @param starttls no letter goes without it
 * @param certificate file (PEM) of the server's certificate, or of the authority that made it;
 *     empty = what the JDK trusts
 * @param at 08:30, when the digests go
 * @param address under which people reach the system, such as https://jinye.example.cn
 */
@ConfigurationProperties("jinye.mail")
public record MailSettings(
    String host,
    int port,
    String user,
    String password,
    String from,
    boolean starttls,
    String certificate,
    String at,
    String address) {

  public MailSettings {
    try {
      LocalTime.parse(at);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("jinye.mail.at 应当是时刻，例如 08:30，现在是 " + at, e);
    }
    if (!host.isBlank() && !Mailboxes.isAddress(from)) {
      throw new IllegalArgumentException("配置了 jinye.mail.host，jinye.mail.from 也应当是一个邮箱地址");
    }
  }

  public boolean isOn() {
    return !host.isBlank();
  }

  public LocalTime time() {
    return LocalTime.parse(at);
  }
}
