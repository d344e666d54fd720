package org.jinye.tasks.internal.reminder;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for 127.0.0.1 that nobody but its owner has signed, made by the JDK's keytool. */
record OwnCertificate(Path keys, Path pem) {

  static final OwnCertificate NONE = new OwnCertificate(Path.of(""), Path.of(""));
  private static final String PASSWORD = "only-for-tests";

  static OwnCertificate make(Path folder) throws Exception {
    Path keys = folder.resolve("mail.p12");
    Path pem = folder.resolve("mail.pem");
    keytool(
        keys,
        "-genkeypair",
        "-alias",
        "mail",
        "-keyalg",
        "EC",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "san=ip:127.0.0.1");
    keytool(keys, "-exportcert", "-rfc", "-alias", "mail", "-file", pem.toString());
    return new OwnCertificate(keys, pem);
  }

  String file() {
    return pem.toString();
  }

  /** For the server that shows it. */
  SSLContext context() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path keys, String... words) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(List.of(words));
    line.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }
}
