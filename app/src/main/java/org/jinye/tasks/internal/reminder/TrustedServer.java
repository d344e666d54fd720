package org.jinye.tasks.internal.reminder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jinye.platform.StartRefused;

/** TLS to a mail server whose certificate no public authority has signed, as is usual inside. */
final class TrustedServer {

  private TrustedServer() {}

  /** Connections that trust the certificates of the file (PEM) and no others. */
  static SSLSocketFactory sockets(String file) {
    try (InputStream pem = Files.newInputStream(Path.of(file))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.setCertificateEntry("mail" + trusted.size(), one);
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw StartRefused.because("jinye.mail.certificate 不可读，或者不是 PEM 格式的证书：" + file);
    }
  }
}
