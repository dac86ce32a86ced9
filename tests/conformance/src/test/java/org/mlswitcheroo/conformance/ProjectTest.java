package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.parsers.python.PythonParser;

/** A file is converted with what it imports, and to the same text alone and with its folder. */
class ProjectTest {
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
  private static final Path PROJECTS = Repository.root().resolve("tests/corpus/projects");
  private static final Converter CONVERTER = new Converter(new PythonParser(), new PythonPrinter());

  @TestFactory
  Stream<DynamicTest> filesConvertToTheStoredOnes() {
    Path project = PROJECTS.resolve("segmenter");
    return files(project).stream()
        .map(file -> dynamicTest(file.toString(), () -> stored(project, file)));
  }

  private static void stored(Path project, Path file) throws IOException {
    Path stored = PROJECTS.resolve("segmenter_flax_nnx").resolve(file);
    String made = alone(project.resolve(file));
    if (ACCEPT) {
      Files.createDirectories(stored.getParent());
      Files.writeString(stored, made);
    }
    assertThat(made).isEqualTo(Files.readString(stored));
  }

  @Test
  void theOrderOfFilesInAFolderDoesNotMatter() throws IOException {
    Path project = PROJECTS.resolve("segmenter");
    List<Path> files = files(project);
    Map<Path, String> forward = together(project, files);
    List<Path> back = new ArrayList<>(files);
    Collections.reverse(back);
    assertThat(together(project, back)).isEqualTo(forward);
    for (Path file : files) {
      assertThat(forward.get(file)).isEqualTo(alone(project.resolve(file)));
    }
  }

  @Test
  void aFunctionOfAnotherFileThatBuildsLayersIsGivenRngs(@TempDir Path folder) throws IOException {
    write(
        folder, "parts.py", "from torch import nn\n\n\ndef make(n):\n    return nn.Linear(n, n)\n");
    Path model =
        write(
            folder,
            "model.py",
            """
            from torch import nn
            import parts


            class Model(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.layer = parts.make(3)

                def forward(self, x):
                    return self.layer(x)
            """);
    assertThat(alone(model)).contains("parts.make(3, rngs=rngs)").contains("*, rngs: nnx.Rngs");
  }

  @Test
  void aClassWhoseBaseIsInAnotherFileIsAModule(@TempDir Path folder) throws IOException {
    write(
        folder,
        "base.py",
        """
        from torch import nn


        class Base(nn.Module):
            def __init__(self, n):
                super().__init__()
                self.layer = nn.Linear(n, n)
        """);
    Path model =
        write(
            folder,
            "model.py",
            """
            from base import Base


            class Model(Base):
                def forward(self, x):
                    return self.layer(x)
            """);
    assertThat(alone(model)).contains("def __call__(self, x):");
  }

  @Test
  void filesThatImportEachOtherComeToAnEnd(@TempDir Path folder) throws IOException {
    String text =
        """
        from torch import nn
        import %1$s


        class %2$s(nn.Module):
            def __init__(self, depth):
                super().__init__()
                self.layer = nn.Linear(2, 2)
                self.next = %1$s.%3$s(depth - 1) if depth else None

            def forward(self, x):
                x = self.layer(x)
                return x if self.next is None else self.next(x)
        """;
    Path a = write(folder, "a.py", text.formatted("b", "A", "B"));
    Path b = write(folder, "b.py", text.formatted("a", "B", "A"));
    assertThat(alone(a)).contains("b.B(depth - 1, rngs=rngs)");
    assertThat(alone(b)).contains("a.A(depth - 1, rngs=rngs)");
    assertThat(together(folder, List.of(Path.of("a.py"), Path.of("b.py"))))
        .containsEntry(Path.of("a.py"), alone(a))
        .containsEntry(Path.of("b.py"), alone(b));
  }

  @Test
  void anImportedFileThatIsNotValidIsUnknown(@TempDir Path folder) throws IOException {
    write(folder, "broken.py", "def make(:\n");
    Path model = write(folder, "model.py", "import broken\n\nlayer = broken.make(3)\n");
    Conversion conversion = conversion(model, CONVERTER.project("torch", "flax_nnx"));
    assertThat(conversion.text()).contains(Files.readString(model));
    assertThat(conversion.findings())
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo("IMPORT-INVALID"))
        .satisfies(found -> assertThat(found.line()).isEqualTo(1));
  }

  @Test
  void aNameOfALibraryIsNotLookedUpInTheFolder(@TempDir Path folder) throws IOException {
    write(folder, "torch.py", "def relu(x):\n    raise ValueError\n");
    Path model =
        write(folder, "model.py", "import torch\n\n\ndef f(x):\n    return torch.relu(x)\n");
    assertThat(alone(model)).contains("nnx.relu(x)");
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String alone(Path file) throws IOException {
    return text(file, CONVERTER.project("torch", "flax_nnx"));
  }

  private static Map<Path, String> together(Path folder, List<Path> files) throws IOException {
    Project project = CONVERTER.project("torch", "flax_nnx");
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : files) {
      texts.put(file, text(folder.resolve(file), project));
    }
    return texts;
  }

  private static String text(Path file, Project project) throws IOException {
    Conversion conversion = conversion(file, project);
    assertThat(conversion.text()).as("%s", conversion.findings()).isPresent();
    return conversion.text().orElseThrow();
  }

  private static Conversion conversion(Path file, Project project) throws IOException {
    byte[] text = Files.readAllBytes(file);
    return CONVERTER.convert(file.toString(), text, "torch", "flax_nnx", Optional.of(project));
  }

  private static List<Path> files(Path project) {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .map(project::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
