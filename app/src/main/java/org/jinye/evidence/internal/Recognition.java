package org.jinye.evidence.internal;

import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;

/** What the content of a file turned out to be. */
sealed interface Recognition {

  record Known(FileKind kind) implements Recognition {}

  record NotTaken(AttachmentProblem problem) implements Recognition {}

  static Recognition notTaken(Code code, String message) {
    return new NotTaken(new AttachmentProblem(code, "file", message));
  }

  /** Of another type than those that are taken; {@code found} says which, in words. */
  static Recognition foreign(String found) {
    String message = "这个文件的内容是%s，不能上传。可以上传%s。".formatted(found, FileKind.ALL_IN_WORDS);
    return notTaken(Code.TYPE_NOT_TAKEN, message);
  }

  static Recognition damaged(String what) {
    return notTaken(Code.FILE_DAMAGED, what + "已损坏或不完整，打不开。请重新保存后再上传。");
  }
}
