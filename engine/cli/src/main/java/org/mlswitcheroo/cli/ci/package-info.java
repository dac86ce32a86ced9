/**
 * The command ci: calls of operations are sampled and run in Python, and converted here.
 *
 * <pre>
 * CiCommand --> CiPlan --(plan.json)--> PythonRun <==lines of JSON==> odl/ci/driver.py --> workers
 *                                           |                                            (one per framework)
 *                                        FileSet (conversion)  --> CiReport
 * </pre>
 */
package org.mlswitcheroo.cli.ci;
