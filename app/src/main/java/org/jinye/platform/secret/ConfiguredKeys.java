package org.jinye.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jinye.platform.StartRefused;

/**
 * Reads keys: {@code id:base64} of 32 bytes, several separated by commas or lines, newest first.
 */
final class ConfiguredKeys {

  private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/=]+)");
  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

  private ConfiguredKeys() {}

  static List<SecretKey> read(String text) {
    List<SecretKey> keys = new ArrayList<>();
    try (Stream<String> parts = BETWEEN.splitAsStream(text.strip())) {
      parts.map(ConfiguredKeys::one).forEach(key -> add(keys, key));
    }
    return List.copyOf(keys);
  }

  /** The keys, and behind them those of the file that they do not name. */
  static List<SecretKey> before(List<SecretKey> keys, Path file) {
    if (!Files.exists(file)) {
      return keys;
    }
    Stream<SecretKey> older =
        fromFile(file).stream()
            .filter(key -> keys.stream().noneMatch(known -> known.id().equals(key.id())));
    return Stream.concat(keys.stream(), older).toList();
  }

  /** What the file holds; made by whoever comes first. */
  static List<SecretKey> fromFile(Path file) {
    try {
      if (!Files.exists(file)) {
        String id = HexFormat.of().formatHex(Sm.random(4));
        String key = Base64.getEncoder().encodeToString(Sm.random(SecretKey.MASTER_BYTES));
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".key");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(fresh, id + ":" + key + "\n");
        Files.move(fresh, file);
      }
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可写：" + file, e);
    }
  }

  private static void add(List<SecretKey> keys, SecretKey key) {
    if (keys.stream().anyMatch(known -> known.id().equals(key.id()))) {
      throw StartRefused.because("jinye.secrets.key 中的密钥编号“" + key.id() + "”出现了两次。");
    }
    keys.add(key);
  }

  private static SecretKey one(String text) {
    Matcher parts = KEY.matcher(text);
    if (!parts.matches()) {
      throw malformed();
    }
    try {
      byte[] master = Base64.getDecoder().decode(parts.group(2));
      if (master.length != SecretKey.MASTER_BYTES) {
        throw malformed();
      }
      return new SecretKey(parts.group(1), master);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  /** Says nothing of what was read: it may be the key with a slip. */
  private static StartRefused malformed() {
    return StartRefused.because(
        "jinye.secrets.key 的格式不对，应为“编号:密钥”，密钥是 32 字节的 Base64，可用命令"
            + " echo \"2026:$(openssl rand -base64 32)\" 生成。");
  }
}
