/**
 * Findings and the services of parsers and emitters; the facts themselves are in the packages
 * below.
 */
package org.mlswitcheroo.facts;
