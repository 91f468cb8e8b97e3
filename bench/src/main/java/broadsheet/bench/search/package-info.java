/// Search in an archive of 500,000 stories made from real ones, beside plain Lucene over the same stories.
@NullMarked
package broadsheet.bench.search;

import org.jspecify.annotations.NullMarked;
