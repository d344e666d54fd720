package org.jinye.supply.internal.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a profile that somebody keeps in a file. */
public final class ProfileFile {

  private static final long SIZE_LIMIT = 2_000_000;

  private ProfileFile() {}

  /**
   * Reads the text, or refuses the file and says why.
   *
   * @param name how messages call the profile
   */
  public static String text(String name, Path file) {
    if (!Files.isRegularFile(file)) {
      throw refused(name, "不是文件");
    }
    try {
      if (Files.size(file) > SIZE_LIMIT) {
        throw refused(name, "文件过大");
      }
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException foreign) {
      throw refused(name, "不是 UTF-8 编码，请用 UTF-8 另存后再用");
    } catch (AccessDeniedException closed) {
      throw refused(name, "没有读取权限");
    } catch (IOException unreadable) {
      throw refused(name, "无法读取");
    }
  }

  private static ProfileRefused refused(String name, String problem) {
    return new ProfileRefused(name, List.of(problem));
  }
}
