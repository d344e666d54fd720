package org.jinye.retailers.internal.exchange;

import java.time.LocalDate;
import org.jinye.retailers.WatchClass;

/** A class that somebody decided, with the newest reason. */
record StoredClass(String retailerId, WatchClass watchClass, LocalDate againOn, String reason) {}
