package org.jinye.supply.internal.run;

import java.io.IOException;
import java.time.Clock;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.supply.IncomingFile;
import org.jinye.supply.internal.profile.ProfileRefused;
import org.jinye.supply.internal.source.FileHeader;
import org.springframework.stereotype.Component;

/** Keeps a file that comes in, and chooses the profile by which it will be read. */
@Component
class FileKeeping {

  private final Uploads uploads;
  private final Profiles profiles;
  private final Workbench workbench;
  private final Clock clock;

  FileKeeping(Uploads uploads, Profiles profiles, Workbench workbench, Clock clock) {
    this.uploads = uploads;
    this.profiles = profiles;
    this.workbench = workbench;
    this.clock = clock;
  }

  NewImport keep(IncomingFile file) throws IOException {
    Scope scope = Scope.required();
    Uploads.Kept kept = uploads.keep(file.content());
    return new NewImport(
        scope.unitCode(),
        file.source(),
        FileName.plain(file.name()),
        kept.path(),
        kept.bytes(),
        profile(file, kept),
        null,
        scope.actor(),
        clock.instant());
  }

  private Profiles.Known profile(IncomingFile file, Uploads.Kept kept) throws IOException {
    try {
      return file.profile().isPresent()
          ? Profiles.read("所给的导入模板", file.profile().get())
          : profiles.choose(FileHeader.peek(workbench.resolve(kept.path()), workbench.temporary()));
    } catch (ProfileRefused wrong) {
      throw Refused.because(String.valueOf(wrong.getMessage()));
    }
  }
}
