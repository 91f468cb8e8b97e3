/// The design, kept by tests: each says in its message what to do instead.
@NullMarked
package broadsheet.guard;

import org.jspecify.annotations.NullMarked;
