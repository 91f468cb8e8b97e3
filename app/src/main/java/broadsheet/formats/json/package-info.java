/// Readers and writers of news as JSON: JSON Feed and JSON lines.
@NullMarked
package broadsheet.formats.json;

import org.jspecify.annotations.NullMarked;
