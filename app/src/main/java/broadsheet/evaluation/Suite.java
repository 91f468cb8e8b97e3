package broadsheet.evaluation;

import broadsheet.kernel.Outcome;

/// One judgment of the product, measured on files with the very code that the product uses. It needs no running paper
/// and
/// no database; what it builds stands in a temporary folder.
public interface Suite {
    /// As it stands after `evaluate`.
    String name();

    /// Measures. Refused when an option is missing or a file cannot be read; never for bad figures.
    Outcome<Figures> measure(Inputs inputs);
}
