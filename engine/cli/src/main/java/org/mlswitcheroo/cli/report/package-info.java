/** Reports for people and for machines. */
package org.mlswitcheroo.cli.report;
