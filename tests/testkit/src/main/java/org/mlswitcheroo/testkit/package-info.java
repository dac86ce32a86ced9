/** The one test verb of the project and the laws it checks on every case. */
package org.mlswitcheroo.testkit;
