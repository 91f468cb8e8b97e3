/// Readers and writers of RSS, RDF and Atom.
@NullMarked
package broadsheet.formats.rss;

import org.jspecify.annotations.NullMarked;
