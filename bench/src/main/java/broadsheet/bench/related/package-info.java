/// Related news and twins in an archive of 500,000 stories made from real ones.
@NullMarked
package broadsheet.bench.related;

import org.jspecify.annotations.NullMarked;
