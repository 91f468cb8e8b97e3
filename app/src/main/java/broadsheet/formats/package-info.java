/// Feed and news exchange formats, as records: what a feed item is, what a feed to be written is, and why an
/// item was
/// refused. Readers and writers of the single formats are the packages below this one; [broadsheet.formats.intake]
/// finds
/// out the format and reads.
///
/// Level 0. Owns no table and no event. Plain Java: knows no framework, opens no file and no connection.
@NullMarked
package broadsheet.formats;

import org.jspecify.annotations.NullMarked;
