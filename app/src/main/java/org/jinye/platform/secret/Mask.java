package org.jinye.platform.secret;

/** What is shown of a sensitive text to everybody. */
public enum Mask {
  /** 340***********1234. */
  IDENTITY_NUMBER(3, 4),
  /** 138****5678; of a short number less. */
  TELEPHONE(3, 4),
  /** 6217***********4321. */
  ACCOUNT(4, 4),
  /** 张**. */
  NAME(1, 0);

  private static final String STAR = "*";

  private final int front;
  private final int back;

  Mask(int front, int back) {
    this.front = front;
    this.back = back;
  }

  /** At least a third of the characters become stars, and always one. */
  public String of(String clear) {
    int[] characters = clear.strip().codePoints().toArray();
    int open = Math.min(front + back, characters.length * 2 / 3);
    int last = Math.min(back, (open + 1) / 2);
    int first = open - last;
    return new String(characters, 0, first)
        + STAR.repeat(characters.length - open)
        + new String(characters, characters.length - last, last);
  }
}
