/** JMH benchmarks of parsing, conversion and start. */
package org.mlswitcheroo.bench;
