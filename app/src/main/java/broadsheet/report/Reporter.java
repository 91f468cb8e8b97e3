package broadsheet.report;

import broadsheet.kernel.Language;
import org.jspecify.annotations.Nullable;

/// Who files a report.
///
/// @param member a member, or null for whoever is not signed in
/// @param name or an empty text
/// @param email where receipt and answer go, or an empty text: then the status page alone tells
/// @param paper under whose masthead the report was written
/// @param address of the client
public record Reporter(
        @Nullable Long member, String name, String email, long paper, Language language, String address) {}
