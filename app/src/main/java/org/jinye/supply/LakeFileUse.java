package org.jinye.supply;

/**
 * Somebody who may need a replaced file of the lake for longer than a day. All beans of this kind
 * are asked before a file is deleted.
 */
public interface LakeFileUse {

  /**
   * Whether the file must stay.
   *
   * @param name relative to the data directory, with {@code /}
   */
  boolean needs(String name);
}
