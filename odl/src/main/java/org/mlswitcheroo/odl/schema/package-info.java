/** The JSON schema of the files, for editors. */
package org.mlswitcheroo.odl.schema;
