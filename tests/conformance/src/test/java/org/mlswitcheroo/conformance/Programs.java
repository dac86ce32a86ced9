package org.mlswitcheroo.conformance;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes small valid programs that use PyTorch. */
final class Programs {
  private static final String HEAD =
      "import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\nimport mylib\n\n\n";
  private static final Arbitrary<String> NAMES = Arbitraries.of("x", "y", "h", "n", "items");
  private static final Arbitrary<String> ATOMS =
      Arbitraries.oneOf(NAMES, Arbitraries.of("0", "1", "2.5", "None", "'text'", "self.size"));
  private static final Arbitrary<String> LAYERS =
      Arbitraries.of(
          "nn.Linear(4, 4)",
          "nn.Conv2d(3, 3, 3, padding=1)",
          "nn.BatchNorm2d(3)",
          "nn.ReLU()",
          "nn.Dropout(0.5)",
          "nn.Identity()",
          "nn.LayerNorm(4)",
          "nn.Sequential(nn.Linear(4, 4), nn.GELU())",
          "nn.ModuleList([nn.Linear(2, 2) for _ in range(3)])",
          "mylib.Linear(4, 4)",
          "nn.Unheard(4)");

  private Programs() {}

  static Arbitrary<String> all() {
    Arbitrary<String> layers =
        LAYERS.list().ofMaxSize(3).map(list -> lines(list, "        self.part%d = %s\n"));
    Arbitrary<String> bodies =
        statements(2)
            .map(text -> text.indent(8))
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(Programs::join);
    Arbitrary<String> functions =
        statements(2)
            .map(text -> text.indent(4))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Programs::join);
    return Combinators.combine(layers, bodies, functions, expression(2))
        .as(
            (made, body, function, result) ->
                HEAD
                    + "class Model(nn.Module):\n"
                    + "    def __init__(self, n=2):\n"
                    + "        super().__init__()\n"
                    + made
                    + "        self.size = n\n\n    def forward(self, x, y=None):\n"
                    + "        h, n, items = x, self.size, [x]\n"
                    + body
                    + "        return "
                    + result
                    + "\n\n\ndef use(self, x, y, h, n, items):\n"
                    + function
                    + "    return x\n");
  }

  private static Arbitrary<String> expression(int depth) {
    if (depth == 0) {
      return ATOMS;
    }
    Arbitrary<String> inner = expression(depth - 1);
    Arbitrary<String> unary =
        Combinators.combine(
                Arbitraries.of(
                    "torch.relu(%s)",
                    "F.softmax(%s, dim=-1)",
                    "x.view(-1, %s)",
                    "h.mean(dim=%s)",
                    "mylib.relu(%s)",
                    "self.part0(%s)",
                    "-(%s)",
                    "[%s]",
                    "x[%s]",
                    "x.size(%s)",
                    "(lambda q: %s)",
                    "f'{%s}'",
                    "torch.unheard(%s)",
                    "[q for q in items if q == (%s)]"),
                inner)
            .as(String::formatted);
    Arbitrary<String> binary =
        Combinators.combine(
                Arbitraries.of(
                    "(%s + %s)",
                    "(%s @ %s)",
                    "torch.cat([%s, %s], dim=1)",
                    "F.linear(%s, %s)",
                    "(%s if n else %s)",
                    "dict(a=%s, b=%s)",
                    "(%s == %s)",
                    "torch.where(x > 0, %s, %s)"),
                inner,
                inner)
            .as(String::formatted);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, ATOMS),
        net.jqwik.api.Tuple.of(4, unary),
        net.jqwik.api.Tuple.of(2, binary));
  }

  private static Arbitrary<String> statements(int depth) {
    Arbitrary<String> simple =
        Combinators.combine(
                Arbitraries.of(
                    "%s = %s\n",
                    "%s += %s\n",
                    "%s, n = n, %s\n",
                    "%s.append(%s)\n",
                    "%s[0] = %s\n",
                    "assert %s is not %s\n",
                    "%s: object = %s\n"),
                NAMES,
                expression(2))
            .as(String::formatted);
    if (depth == 0) {
      return simple;
    }
    Arbitrary<String> nested =
        Combinators.combine(
                Arbitraries.of(
                    "if %s:\n%s",
                    "for n in [%s]:\n%s", "while n == (%s):\n%s", "with mylib.open(%s):\n%s"),
                expression(1),
                statements(depth - 1).map(text -> text.indent(4)))
            .as(String::formatted);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, simple), net.jqwik.api.Tuple.of(1, nested));
  }

  private static String join(List<String> parts) {
    return String.join("", parts);
  }

  private static String lines(List<String> values, String form) {
    return java.util.stream.IntStream.range(0, values.size())
        .mapToObj(i -> form.formatted(i, values.get(i)))
        .collect(Collectors.joining());
  }
}
