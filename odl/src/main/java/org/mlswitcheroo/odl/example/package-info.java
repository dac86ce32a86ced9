/** The examples of operations as cases for tests and documentation. */
package org.mlswitcheroo.odl.example;
