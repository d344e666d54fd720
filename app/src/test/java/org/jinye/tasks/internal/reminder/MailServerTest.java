package org.jinye.tasks.internal.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.platform.StartRefused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server inside a house usually demands: TLS, a login, a certificate of its own. */
class MailServerTest {

  private static final Letter LETTER = new Letter("dong@example.cn", "待办提醒：3 件", "您好\r\n");

  @TempDir private static Path folder;
  private static OwnCertificate certificate = OwnCertificate.NONE;

  @BeforeAll
  static void makesACertificate() throws Exception {
    certificate = OwnCertificate.make(folder);
  }

  @Test
  void turnsTheConnectionToTlsBeforeItSaysItsPassword() throws Exception {
    try (var server = LoopbackSmtp.withStartTls(certificate)) {
      send(server.port(), LoopbackSmtp.PASSWORD, certificate.file());
      assertThat(server.received()).singleElement().asString().contains("Subject: =?UTF-8?");
      assertThat(server.loginsInClear()).isZero();
    }
  }

  @Test
  void sendsNothingWhereTlsIsDemandedButNotOffered() {
    try (var server = LoopbackSmtp.withoutTls()) {
      assertThatThrownBy(() -> send(server.port(), LoopbackSmtp.PASSWORD, ""))
          .isInstanceOf(MailSendException.class)
          .rootCause()
          .hasMessageContaining("STARTTLS");
      assertThat(server.received()).isEmpty();
      assertThat(server.loginsInClear()).as("nor a password").isZero();
    }
  }

  @Test
  void tellsAWrongPassword() throws Exception {
    try (var server = LoopbackSmtp.withStartTls(certificate)) {
      assertThatThrownBy(() -> send(server.port(), "wrong", certificate.file()))
          .isInstanceOf(MailAuthenticationException.class)
          .hasMessageNotContaining("wrong");
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void trustsNoCertificateThatItDoesNotKnow() throws Exception {
    try (var server = LoopbackSmtp.withStartTls(certificate)) {
      assertThatThrownBy(() -> send(server.port(), LoopbackSmtp.PASSWORD, ""))
          .isInstanceOf(MailException.class);
      OwnCertificate another = OwnCertificate.make(Files.createDirectory(folder.resolve("other")));
      assertThatThrownBy(() -> send(server.port(), LoopbackSmtp.PASSWORD, another.file()))
          .isInstanceOf(MailException.class);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void speaksTlsFromTheStartOnPort465() throws Exception {
    try (var server = LoopbackSmtp.withTlsFromTheStart(certificate)) {
      Assumptions.assumeTrue(server.isRunning(), "port 465 cannot be taken here");
      new MailServer(settings(465, LoopbackSmtp.PASSWORD, certificate.file(), false)).send(LETTER);
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void refusesToStartWithACertificateThatIsNone() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.pem"), "Dear sir");
    for (String file : new String[] {letter.toString(), "/no/such.pem"}) {
      assertThatThrownBy(() -> new MailServer(settings(25, "", file, true)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("jinye.mail.certificate");
    }
  }

  private static void send(int port, String password, String trusted) {
    new MailServer(settings(port, password, trusted, true)).send(LETTER);
  }

  private static MailSettings settings(
      int port, String password, String trusted, boolean starttls) {
    return new MailSettings(
        "127.0.0.1",
        port,
        LoopbackSmtp.USER,
        password,
        "jinye@example.cn",
        starttls,
        trusted,
        "08:30",
        "");
  }
}
