package org.mlswitcheroo.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.py"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.py"), file);
    OutputFile.write(link, "new".getBytes());
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void theOldFileStaysWhenTheNewOneCannotBeMade() throws IOException {
    Path old = Files.writeString(folder.resolve("old.py"), "old");
    assertThatThrownBy(() -> OutputFile.copy(folder.resolve("none.py"), old))
        .isInstanceOf(IOException.class);
    assertThat(old).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void theNewFileCanBeReadByThoseWhoCouldReadTheOld() throws IOException {
    Path file = Files.writeString(folder.resolve("x.py"), "old");
    var before = Files.getPosixFilePermissions(file);
    OutputFile.write(file, "new".getBytes());
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(before);
  }
}
