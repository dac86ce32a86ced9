package org.mlswitcheroo.facts.meaning;

/**
 * A call that may enter a function or the constructor of a class of this file.
 *
 * @param caller node of the innermost function or class around the call, 0 at the top of the file
 * @param callee node of the function
 * @param call node of the call, or -1 for a reference that is called elsewhere
 */
public record Calls(int caller, int callee, int call) {}
