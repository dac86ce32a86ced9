/**
 * The command convert and what other commands need of it.
 *
 * <pre>
 * ConvertCommand --> ConvertRequest --> SingleRun | ProjectRun --(each file)--> Engine --> FileOutcome
 *                                            |                                                |
 *                                        OutputFile                                        Report
 * </pre>
 */
package org.mlswitcheroo.cli.convert;
