package org.mlswitcheroo.testkit;

import java.util.Collection;
import java.util.Map;

/** Where a snippet stands in the module that is made around it. */
public enum Context {
  FORWARD("    def forward(self%s):\n", "example = ", "        return example\n"),
  CONSTRUCTOR("    def __init__(self%s):\n        super().__init__()\n", "self.example = ", ""),
  FUNCTION("def build(%s):\n", "example = ", "    return example\n"),
  FORWARD_STATEMENT("    def forward(self%s):\n", "", ""),
  CONSTRUCTOR_STATEMENT("    def __init__(self%s):\n        super().__init__()\n", "", ""),
  FUNCTION_STATEMENT("def build(%s):\n", "", ""),
  WITH("    def forward(self%s):\n", "with ", ""),
  ANNOTATION("    def forward(self%s):\n", "example: ", ""),
  BASE("def build(%s):\n", "class Example(", ""),
  TOP("", "example = ", ""),
  TOP_STATEMENT("", "", "");

  private static final String HEAD =
      """
      import math

      import mylib
      """;

  /** What files of a framework usually import. */
  private static final Map<String, String> IMPORTS =
      Map.of(
          "torch",
          """
          import numpy as np
          import torch
          import torch.nn as nn
          import torch.nn.functional as F
          """,
          "jax",
          """
          import jax
          import jax.numpy as jnp
          import optax
          """,
          "flax_nnx",
          """
          import jax
          import jax.numpy as jnp
          from flax import nnx
          """,
          "numpy",
          """
          import numpy as np
          """,
          "tensorflow",
          """
          import tensorflow as tf
          """,
          "mlx",
          """
          import mlx.core as mx
          import mlx.nn as nn
          """,
          "keras",
          """
          import keras
          from keras import ops
          """);

  private static final String BEGIN = "begin = 0\n";
  private static final String END = "end = 1\n";
  private final String header;
  private final String before;
  private final String tail;

  Context(String header, String before, String tail) {
    this.header = header;
    this.before = before;
    this.tail = tail;
  }

  /** The module around a snippet whose free names are the parameters of a function. */
  String module(String text, String setup, String source, Collection<String> names) {
    boolean method = header.startsWith("    ");
    String indent = method ? "        " : header.isEmpty() ? "" : "    ";
    StringBuilder out = new StringBuilder(HEAD);
    out.append(IMPORTS.getOrDefault(source, "")).append("\n\n");
    if (method) {
      out.append(source.equals("torch") ? "class Example(nn.Module):\n" : "class Example:\n");
    }
    String parameters = String.join(", ", names);
    if (header.isEmpty() && !names.isEmpty()) {
      out.append("from mylib import ").append(parameters).append("\n\n");
    }
    out.append(header.formatted(method && !names.isEmpty() ? ", " + parameters : parameters));
    setup.lines().forEach(line -> out.append(indent).append(line).append('\n'));
    out.append(indent).append(BEGIN);
    (before + text + behind())
        .lines()
        .forEach(line -> out.append(indent).append(line).append('\n'));
    return out.append(indent).append(END).append(tail).toString();
  }

  private String behind() {
    return switch (this) {
      case WITH -> ":\n    pass";
      case ANNOTATION -> " = None";
      case BASE -> "):\n    pass";
      default -> "";
    };
  }

  /** The snippet as it stands in the converted module, without comments; empty if it is lost. */
  String snippet(String module) {
    int begin = module.indexOf(BEGIN);
    int end = module.indexOf(END);
    if (begin < 0 || end < begin) {
      return "";
    }
    String region = module.substring(begin + BEGIN.length(), end);
    region = region.substring(0, Math.max(0, region.lastIndexOf('\n')));
    StringBuilder out = new StringBuilder();
    region
        .stripIndent()
        .lines()
        .filter(line -> !line.startsWith("# "))
        .forEach(line -> out.append(line).append('\n'));
    String text = out.toString().strip();
    String back = behind().strip();
    if (!text.startsWith(before) || !text.endsWith(back)) {
      return text;
    }
    return text.substring(before.length(), text.length() - back.length()).strip();
  }
}
