package broadsheet.publication;

import broadsheet.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/// The papers of this install. Reading costs nothing: every node keeps them in memory and reads them again after
/// [PapersChanged].
public interface Publications {
    /// All papers in their order; the first is the one shown to unknown hosts. Empty on a new install.
    List<Paper> papers();

    /// The paper of this slug.
    Optional<Paper> paper(String slug);

    /// The paper with this id; an [IllegalArgumentException] when there is none.
    Paper paper(long id);

    /// The paper of a host name, else the first paper; nothing when there are no papers.
    Optional<Paper> forHost(String host);

    /// Adds a paper at the end. Refused: a slug that is reserved, malformed or taken, a host that is taken, a blank
    /// name.
    Outcome<Paper> add(NewPaper paper);

    /// Adds a section at the end of a paper's. Refused: as above, or an unknown paper.
    Outcome<Section> addSection(long paperId, String slug, String name);
}
