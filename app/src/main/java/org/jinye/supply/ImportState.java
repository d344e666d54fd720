package org.jinye.supply;

/** How far an import is. */
public enum ImportState {
  RECEIVED("排队中"),
  RUNNING("导入中"),
  FINISHED("已完成"),
  /** The file as a whole could not be taken. */
  REFUSED("未接收"),
  /** The system failed; nothing was taken, it may be tried again. */
  FAILED("出错");

  private final String title;

  ImportState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isOver() {
    return switch (this) {
      case RECEIVED, RUNNING -> false;
      case FINISHED, REFUSED, FAILED -> true;
    };
  }
}
