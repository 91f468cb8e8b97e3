/// Writers of sitemaps, sitemap indexes and news sitemaps.
@NullMarked
package broadsheet.formats.sitemap;

import org.jspecify.annotations.NullMarked;
