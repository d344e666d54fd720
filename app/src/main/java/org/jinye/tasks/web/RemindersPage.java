package org.jinye.tasks.web;

import org.jinye.tasks.internal.reminder.Digests.Digest;
import org.jinye.tasks.internal.reminder.MailSettings;
import org.jspecify.annotations.Nullable;

/**
 * Where a person gets his reminders.
 *
 * @param error what is wrong with the address; null = nothing
 * @param last his last letter; null = there was none
 */
public record RemindersPage(
    String address, @Nullable String error, MailSettings settings, @Nullable Digest last) {}
