/** Commands about the knowledge base: its operations, its rules, its faults. */
package org.mlswitcheroo.cli.knowledge;
