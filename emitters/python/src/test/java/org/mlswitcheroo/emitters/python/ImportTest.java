package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.target.AddDefinition;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.Remove;

class ImportTest {
  private static final AddImport JAX = new AddImport("jax", "", "");
  private static final AddImport JNP = new AddImport("jax.numpy", "", "jnp");
  private static final AddImport NNX = new AddImport("flax", "nnx", "");
  private static final AddImport PARTIAL = new AddImport("functools", "partial", "");
  private static final AddImport MATH = new AddImport("math", "", "");

  @Test
  void newImportsTakeThePlaceOfRemovedOnes() {
    Sheet sheet =
        Sheet.of("import math", "", "import torch", "import torch.nn as nn", "", "", "x = 1");
    assertThat(
            sheet.print(
                NNX,
                JNP,
                JAX,
                new Remove(sheet.all("Import").get(1)),
                new Remove(sheet.all("Import").get(2))))
        .isEqualTo(
            "import math\n\nimport jax\nimport jax.numpy as jnp\nfrom flax import nnx\n\n\nx = 1\n");
  }

  @Test
  void theStandardLibraryStaysTogether() {
    Sheet sheet = Sheet.of("import os", "", "import torch", "", "x = 1");
    assertThat(sheet.print(PARTIAL, MATH, JAX, new Remove(sheet.all("Import").get(1))))
        .isEqualTo(
            "import math\nimport os\nfrom functools import partial\n\nimport jax\n\nx = 1\n");
  }

  @Test
  void anImportOfTheSameModuleIsExtended() {
    Sheet sheet =
        Sheet.of("from functools import reduce  # c", "from flax import (", "    struct,", ")");
    assertThat(sheet.print(PARTIAL, NNX))
        .isEqualTo(
            "from functools import partial, reduce  # c\nfrom flax import (\n    nnx, struct,\n)\n");
  }

  @Test
  void anImportThatIsThereIsNotAddedTwice() {
    Sheet sheet = Sheet.of("import jax.numpy as jnp", "import jax", "x = 1");
    assertThat(sheet.print(JAX, JNP)).isEqualTo(sheet.tree().text());
  }

  @Test
  void withoutImportsTheyFollowTheDocstring() {
    Sheet sheet = Sheet.of("\"\"\"Doc.\"\"\"", "x = 1");
    assertThat(sheet.print(JAX, MATH))
        .isEqualTo("\"\"\"Doc.\"\"\"\n\nimport math\n\nimport jax\n\nx = 1\n");
  }

  @Test
  void namesAreLeftOutOfAnImport() {
    Sheet sheet = Sheet.of("from torch import nn, optim  # c", "from a import b");
    assertThat(
            sheet.print(
                new Remove(sheet.all("alias").get(0)), new Remove(sheet.all("alias").get(2))))
        .isEqualTo("from torch import optim  # c\n");
  }

  @Test
  void definitionsFollowTheImports() {
    Sheet sheet =
        Sheet.of(
            "import os",
            "try:",
            "    import q",
            "except ImportError:",
            "    q = None",
            "",
            "x = 1");
    assertThat(
            sheet.print(
                new AddDefinition("h", "def h():\n    pass\n"),
                new AddDefinition("i", "def i():\n    pass\n")))
        .isEqualTo(
            "import os\ntry:\n    import q\nexcept ImportError:\n    q = None\n\n\n"
                + "def h():\n    pass\n\n\ndef i():\n    pass\n\n\nx = 1\n");
  }

  @Test
  void aFileWithoutStatementsGetsThem() {
    assertThat(Sheet.raw("# only a comment\n").print(JAX))
        .isEqualTo("# only a comment\n\nimport jax\n");
    assertThat(Sheet.raw("").print(JAX)).isEqualTo("import jax\n");
  }
}
