/// Broadsheet, an online newspaper with its reader forum. Only the start of the program lives here; every
/// feature is
/// a package of its own (see ARCHITECTURE.md).
@NullMarked
package broadsheet;

import org.jspecify.annotations.NullMarked;
