package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.AddImport;
import org.mlswitcheroo.facts.target.AddParameter;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Remove;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.parsers.python.PythonParser;

class PrinterLawsTest {
  private static final Sheet SHEET =
      Sheet.of(
          "#!/usr/bin/env python",
          "\"\"\"Doc.\"\"\"",
          "import torch  # c0",
          "from torch import (",
          "    nn,  # c1",
          "    optim)",
          "",
          "@dec  # c2",
          "class A(nn.Module, metaclass=M):",
          "    # c3",
          "    def f(self, a, *, b=(1, 2),  # c4",
          "          **kw):",
          "        x = [g(a, # c5",
          "               k=lambda q: -q ** 2) for a in self.b if a or b]",
          "        if not x: return f'{x!r} {a.b(b)}'; y = 1  # c6",
          "        elif (x + 1 if a else b):",
          "            h(x)(y)  # c7",
          "        # c8",
          "        else: pass",
          "",
          "",
          "z = A().f(1, b=2)",
          "# c9");

  @Test
  void noFactsPrintTheSource() {
    assertThat(SHEET.print()).isEqualTo(SHEET.tree().text());
    assertThat(Sheet.raw("\uFEFFx  =  1  # c\r\ry = 2").print(new Object()))
        .isEqualTo("\uFEFFx  =  1  # c\r\ry = 2");
  }

  @Property(tries = 100)
  void namesReplacedByThemselvesChangeNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Object> facts = new ArrayList<>();
    for (Node node : SHEET.tree().nodes()) {
      if (node.is("Name") && random.nextBoolean()) {
        facts.add(new Replace(Ids.value(node.id()), new Template(node.text(), List.of())));
      }
    }
    assertThat(new PythonPrinter().print(SHEET.tree(), facts)).isEqualTo(SHEET.tree().text());
  }

  @Property(tries = 200)
  void everyPrintParsesKeepsCommentsAndDoesNotDependOnOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<Object> facts = facts(random);
    PrintedFile printed = new PythonPrinter().printWithSpans(SHEET.tree(), facts);
    assertThat(new PythonParser().parse("out.py", printed.text()).faults())
        .as(printed.text())
        .isEmpty();
    for (int i = 0; i < 10; i++) {
      assertThat(printed.text()).contains("# c" + i);
    }
    Collections.shuffle(facts, random);
    assertThat(new PythonPrinter().print(SHEET.tree(), facts)).isEqualTo(printed.text());
    assertUntouchedTextStandsInTheSource(printed);
  }

  private static void assertUntouchedTextStandsInTheSource(PrintedFile printed) {
    List<Span> spans = new ArrayList<>(printed.spans());
    spans.add(new Span(printed.text().length(), printed.text().length(), "end"));
    int at = 0;
    int source = 0;
    for (Span span : spans) {
      if (span.start() > at) {
        String untouched = printed.text().substring(at, span.start());
        int found = SHEET.tree().text().indexOf(untouched, source);
        assertThat(found).as("(%s) in%n%s", untouched, printed.text()).isNotNegative();
        source = found + untouched.length();
      }
      at = Math.max(at, span.end());
    }
  }

  private static List<Object> facts(Random random) {
    List<Object> facts = new ArrayList<>();
    facts.add(new AddImport("jax", "", ""));
    String[] templates = {
      "g({0})", "{0} + 1", "-{0}", "{0}.shape", "lambda q: {0}", "{0} if {0} else 2", "2 ** {0}"
    };
    for (Node node : SHEET.tree().nodes()) {
      boolean value = List.of("args", "value", "left", "body", "test", "elt").contains(node.role());
      boolean format = SHEET.tree().node(Math.max(0, node.parent())).is("JoinedStr");
      if (random.nextInt(6) > 0) {
        continue;
      }
      if (node.is("Expr") && node.index() == 0 && node.parent() == 0) {
        continue;
      }
      switch (node.kind()) {
        case "Call" ->
            facts.add(new AddArgument(node.id(), "rngs", new Template("rngs", List.of())));
        case "FunctionDef", "Lambda" -> facts.add(new AddParameter(node.id(), "zz: int", true));
        case "alias", "keyword", "Import" -> facts.add(new Remove(node.id()));
        case "Expr", "Return" -> facts.add(new Remove(node.id()));
        case "If", "Assign" -> facts.add(new Mark(node.id(), "C", "m"));
        case "ClassDef" ->
            facts.add(new Insert(node.id(), "start", 0, new Template("i = 1", List.of())));
        default -> {
          if (value
              && !format
              && !Kinds.statement(node)
              && !List.of("arguments", "arg", "Starred").contains(node.kind())
              && !node.is("FormattedValue")) {
            String template = templates[random.nextInt(templates.length)];
            facts.add(
                new Replace(
                    Ids.value(node.id()), new Template(template, List.of(Ids.value(node.id())))));
          }
        }
      }
    }
    return facts;
  }
}
