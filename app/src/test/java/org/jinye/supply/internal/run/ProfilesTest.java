package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.internal.profile.ProfileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  @TempDir Path data;

  @Test
  void leavesOutWhatCannotBeReadAndSaysWhy() throws IOException {
    var profiles = new Profiles(new DataDirectory(data));
    assertThat(profiles.listProblems()).isEmpty();
    Path folder = data.resolve("profiles");
    Files.write(folder.resolve("gbk.yaml"), new byte[] {(byte) 0xD6, (byte) 0xD0, ':', ' ', 'x'});
    Files.createDirectory(folder.resolve("folder.yaml"));
    Files.writeString(folder.resolve("half.yml"), "profile: half\n");
    String own = Files.readString(Path.of("../profiles/jinye.yaml"));
    Files.writeString(
        folder.resolve("own.yaml"), "\uFEFF" + own.replace("profile: jinye", "profile: own"));
    assertThat(profiles.listAll())
        .extracting(known -> known.profile().id())
        .containsExactly("jinye", "iowa-2018", "own");
    assertThat(profiles.listProblems())
        .satisfiesExactly(
            problem -> assertThat(problem).contains("「folder.yaml」", "不是文件"),
            problem -> assertThat(problem).contains("「gbk.yaml」", "UTF-8"),
            problem -> assertThat(problem).contains("「half.yml」", "缺少"));
    assertThat(profiles.choose(List.of("甲")).profile().id()).isEqualTo("jinye");
  }

  @Test
  void saysInPlainWordsThatAProfileMustBeUtf8() throws IOException {
    Path file = Files.write(data.resolve("gbk.yaml"), new byte[] {(byte) 0xD6, (byte) 0xD0});
    assertThatThrownBy(() -> Profiles.readFile(file))
        .isInstanceOf(ProfileRefused.class)
        .hasMessage("导入模板「gbk.yaml」有误：不是 UTF-8 编码，请用 UTF-8 另存后再用");
  }
}
