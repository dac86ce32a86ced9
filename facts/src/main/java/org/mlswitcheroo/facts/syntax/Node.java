package org.mlswitcheroo.facts.syntax;

import java.util.Objects;

/**
 * One node of the syntax tree, named as in the abstract grammar of Python: {@code kind} is the
 * class of the node ({@code Call}), {@code role} the field of the parent that holds it ({@code
 * args}) and {@code index} its place there (0 for a single field).
 *
 * @param id pre-order number, the index in {@link SyntaxTree#nodes()}
 * @param parent id of the parent, -1 for the root
 * @param kind for example {@code Call}, {@code FunctionDef}
 * @param role for example {@code func}, {@code args}, {@code body}
 * @param index place in a list field
 * @param text identifier, attribute name, operator or literal of the node; empty where the kind has
 *     none
 * @param first index of the first token, -1 when the node has no token
 * @param last index of the last token, inclusive
 * @param parenthesised whether a pair of parentheses that belongs to no node stands directly around
 *     the node
 */
public record Node(
    int id,
    int parent,
    String kind,
    String role,
    int index,
    String text,
    int first,
    int last,
    boolean parenthesised) {

  public Node {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(text, "text");
  }

  /** Whether the node is of the given kind. */
  public boolean is(String name) {
    return kind.equals(name);
  }
}
