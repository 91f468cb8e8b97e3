/// Letters to people: kept in the transaction that wants them sent, sent afterwards over SMTP, tried again for three
/// days. Without a mail server operators read them here.
///
/// Level 1. Owns the table `mail`. May use `platform.db`, `platform.jobs`.
@NullMarked
package broadsheet.platform.mail;

import org.jspecify.annotations.NullMarked;
