/**
 * The compiled rules; their text is in src/main/rules and, generated, in target/generated-rules.
 */
package org.mlswitcheroo.rules;
