/** Assembles rule bases from the precompiled packages that a conversion needs. */
package org.mlswitcheroo.core.rules;
