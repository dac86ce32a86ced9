/**
 * What the user sets besides the operands of a command: settings of the project, limits, folders of
 * operations and rules.
 *
 * <pre>
 * Arguments, pyproject.toml (Toml) --> Settings --> UserKnowledge --(cache)--> KnowledgeTables
 *                                         |             |
 *                                       Limits     RuleCompilerLoader (only when something is new)
 * </pre>
 */
package org.mlswitcheroo.cli.config;
