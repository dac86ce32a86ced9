package org.mlswitcheroo.cli.listing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlswitcheroo.core.listing.KernelPicture;
import org.mlswitcheroo.core.listing.KernelPicture.Block;
import org.mlswitcheroo.core.listing.KernelPicture.Edge;
import org.mlswitcheroo.core.listing.KernelPicture.Step;

/**
 * Pictures of functions: which blocks follow which, and which operations take what others write.
 */
public enum Picture {
  MERMAID("mmd", Picture::mermaid),
  DOT("dot", Picture::dot),
  HTML("html", Picture::html);

  private static final int ROW = 15;
  private static final int BOX = 620;
  private final String extension;
  private final Function<List<KernelPicture>, String> writer;

  Picture(String extension, Function<List<KernelPicture>, String> writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /** What the option calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The end of the name of its files. */
  public String extension() {
    return extension;
  }

  /** The text of a file. */
  public String text(List<KernelPicture> functions) {
    return writer.apply(functions);
  }

  private static String mermaid(List<KernelPicture> functions) {
    StringBuilder out = new StringBuilder("flowchart TD\n");
    for (int i = 0; i < functions.size(); i++) {
      KernelPicture function = functions.get(i);
      String f = "f" + i;
      out.append("subgraph ").append(f).append("[\"").append(html(function.name())).append("\"]\n");
      for (Block block : function.blocks()) {
        String text = steps(block, step -> html(step.text()).replace("\"", "#quot;") + "<br/>");
        out.append("  " + f + "b" + block.number() + "[\"" + text + "\"]\n");
      }
      edges(function.flow(), "  " + f + "b", " -->", "|", "|", out);
      out.append("end\nsubgraph ").append(f).append("d[\"").append(html(function.name()));
      out.append(": data\"]\n");
      for (Block block : function.blocks()) {
        out.append(
            steps(
                block,
                step ->
                    "  "
                        + f
                        + "i"
                        + step.id()
                        + "[\""
                        + html(step.text()).replace("\"", "#quot;")
                        + "\"]\n"));
      }
      edges(function.data(), "  " + f + "i", " -.->", "|", "|", out);
      out.append("end\n");
    }
    return out.toString();
  }

  private static void edges(
      List<Edge> edges, String stem, String arrow, String open, String close, StringBuilder out) {
    for (Edge edge : edges) {
      String label = edge.label().isEmpty() ? "" : open + edge.label() + close;
      out.append(stem).append(edge.from()).append(arrow).append(label).append(' ');
      out.append(stem.strip()).append(edge.to()).append('\n');
    }
  }

  private static String dot(List<KernelPicture> functions) {
    StringBuilder out = new StringBuilder("digraph listing {\n");
    out.append("  node [shape=box, fontname=monospace];\n");
    for (int i = 0; i < functions.size(); i++) {
      KernelPicture function = functions.get(i);
      String f = "f" + i;
      out.append("  subgraph cluster_" + f + " {\n    label=" + quoted(function.name()) + ";\n");
      for (Block block : function.blocks()) {
        String text = steps(block, step -> escaped(step.text()) + "\\l");
        out.append("    " + f + "b" + block.number() + " [label=\"" + text + "\"];\n");
      }
      dotEdges(function.flow(), "    " + f + "b", "", out);
      out.append("  }\n  subgraph cluster_" + f + "d {\n    label=");
      out.append(quoted(function.name() + ": data")).append(";\n");
      for (Block block : function.blocks()) {
        String stem = "    " + f + "i";
        out.append(
            steps(block, step -> stem + step.id() + " [label=" + quoted(step.text()) + "];\n"));
      }
      dotEdges(function.data(), "    " + f + "i", ", style=dashed", out);
      out.append("  }\n");
    }
    return out.append("}\n").toString();
  }

  private static void dotEdges(List<Edge> edges, String stem, String style, StringBuilder out) {
    for (Edge edge : edges) {
      out.append(stem).append(edge.from()).append(" -> ").append(stem.strip()).append(edge.to());
      out.append(" [label=").append(quoted(edge.label())).append(style).append("];\n");
    }
  }

  private static String html(List<KernelPicture> functions) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n");
    out.append("<title>Control flow and data flow</title>\n<style>body{font:14px sans-serif}");
    out.append("text{font:12px monospace}rect{fill:#f6f6f6;stroke:#888}");
    out.append("path{fill:none;stroke:#36c}.back{stroke:#c33}</style>\n");
    for (KernelPicture function : functions) {
      int steps = function.blocks().stream().mapToInt(block -> block.steps().size()).sum();
      out.append("<h1>").append(html(function.name())).append("</h1>\n<p>");
      out.append(function.blocks().size() + " blocks, " + steps + " operations. ");
      out.append("Hold the pointer on an operation to see what it takes; red edges go back.</p>\n");
      svg(function, out);
    }
    return out.toString();
  }

  private static void svg(KernelPicture function, StringBuilder out) {
    Map<Integer, Step> all =
        function.blocks().stream()
            .flatMap(block -> block.steps().stream())
            .collect(Collectors.toMap(Step::id, step -> step));
    Map<Integer, List<Edge>> taken =
        function.data().stream().collect(Collectors.groupingBy(Edge::to));
    StringBuilder boxes = new StringBuilder();
    Map<Integer, int[]> places = new java.util.HashMap<>();
    int y = 10;
    for (Block block : function.blocks()) {
      int x = 10 + 20 * block.depth();
      int height = ROW * block.steps().size() + 8;
      places.put(block.number(), new int[] {y, y + height});
      boxes.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
              .formatted(x, y, BOX - x, height));
      int at = y;
      for (Step step : block.steps()) {
        at += ROW;
        String from =
            taken.getOrDefault(step.id(), List.of()).stream()
                .flatMap(
                    edge ->
                        Stream.ofNullable(all.get(edge.from()))
                            .map(made -> edge.label() + " of line " + made.line()))
                .distinct()
                .collect(Collectors.joining(", "));
        boxes.append(
            "<text x=\"%d\" y=\"%d\"><title>line %d; takes: %s</title>%s</text>\n"
                .formatted(x + 6, at, step.line(), html(from), html(step.text())));
      }
      y += height + 14;
    }
    int lanes = function.flow().size();
    out.append("<svg width=\"%d\" height=\"%d\">\n".formatted(BOX + 60 + 8 * lanes, y))
        .append(boxes);
    for (int i = 0; i < lanes; i++) {
      Edge edge = function.flow().get(i);
      int start = places.getOrDefault(edge.from(), new int[2])[1] - 4;
      int end = places.getOrDefault(edge.to(), new int[2])[0] + 4;
      String kind = end < start ? " class=\"back\"" : "";
      out.append(
          "<path%s d=\"M%d %dH%dV%dH%d\"/>"
              .formatted(kind, BOX, start, BOX + 30 + 8 * i, end, BOX));
      out.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(BOX + 4, start - 2, edge.label()));
      out.append("<path%s d=\"M%d %dl6 -3v6z\"/>\n".formatted(kind, BOX, end));
    }
    out.append("</svg>\n");
  }

  private static String steps(Block block, Function<Step, String> text) {
    return block.steps().stream().map(text).collect(Collectors.joining());
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }
}
