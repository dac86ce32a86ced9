/** What rules conclude about a Python file: values, types, uses of framework interfaces. */
package org.mlswitcheroo.facts.meaning;
