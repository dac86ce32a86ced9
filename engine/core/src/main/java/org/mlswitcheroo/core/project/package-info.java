/**
 * What a file knows of the other files of its project.
 *
 * <pre>
 * a file ─Modules─▶ files that define what it uses ─Summaries─▶ facts under foreign ids ─▶ its session
 * </pre>
 */
package org.mlswitcheroo.core.project;
