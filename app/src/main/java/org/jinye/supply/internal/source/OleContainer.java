package org.jinye.supply.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The container of Office before 2007, and of encrypted workbooks of today. Only the beginning of
 * its directory is looked at, to say which of them it is.
 */
final class OleContainer {

  private static final int SECTOR_SHIFT_AT = 30;
  private static final int DIRECTORY_AT = 48;

  private OleContainer() {}

  static FileRefused refusal(Path file) throws IOException {
    String names = directory(file);
    if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
      return FileRefused.encryptedWorkbook();
    }
    if (names.contains("WordDocument")) {
      return FileRefused.foreignFormat("旧版 Word 文档（.doc）");
    }
    if (names.contains("PowerPoint Document")) {
      return FileRefused.foreignFormat("旧版演示文稿（.ppt）");
    }
    return FileRefused.oldWorkbook();
  }

  // Names of streams stand in the directory as UTF-16.
  private static String directory(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer head = read(channel, 0, 512);
      if (head.remaining() < 512) {
        return "";
      }
      int shift = Math.clamp(head.getShort(SECTOR_SHIFT_AT), 9, 12);
      long sector = Integer.toUnsignedLong(head.getInt(DIRECTORY_AT));
      ByteBuffer directory = read(channel, (sector + 1) << shift, 4096);
      return StandardCharsets.UTF_16LE.decode(directory).toString();
    }
  }

  private static ByteBuffer read(SeekableByteChannel channel, long at, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(at);
    int read = 0;
    while (read >= 0 && buffer.hasRemaining()) {
      read = channel.read(buffer);
    }
    return buffer.flip();
  }
}
