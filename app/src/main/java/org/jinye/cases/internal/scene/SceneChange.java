package org.jinye.cases.internal.scene;

/**
 * A change of one place, as a device made it.
 *
 * @param was what the device last saw there; empty = nothing
 * @param now what was written there; empty = taken out
 */
public record SceneChange(String was, String now) {}
