/**
 * Compiles operations to rule text and to the tables that the engine reads.
 *
 * <pre>
 * Knowledge --Check--> Compiler --RecogniseRules, HubRules, TargetRules--> DrlPackage --> Output
 *                              \--IndexTable, WeightsTable, Catalog-------> META-INF --/
 * </pre>
 */
package org.mlswitcheroo.odl.compile;
